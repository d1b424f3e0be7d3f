import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type RunningApp } from './app'
import { createBase, createPartner, expectAccessible, introduce, joinWithFile, saveBackup } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }
const anne = { name: 'Anne Exemple', laptop: 'BAS-01', code: 'CD' }
const santu = { name: 'Santu Exemple', laptop: 'COR-02', code: 'EF' }

const written = (path: string): Promise<void> => expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true)

async function saveShort(app: RunningApp, path: string): Promise<void> {
  app.answerDialog({ save: path })
  const dialog = app.page.getByRole('dialog')
  await dialog.getByRole('button', { name: /Choisir l’emplacement/ }).click()
  await written(path)
}

async function open(app: RunningApp, path: string): Promise<void> {
  app.answerDialog({ open: path })
  await app.page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await app.page.getByRole('button', { name: /Fusionner un fichier/ }).click()
}

test('an encrypted file opens with its ten words, which are asked once and told when they are wrong', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const path = join(folder, 'chiffree.ponte')
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  const words = await saveBackup(first, path, true)
  expect(words.split(' ')).toHaveLength(10)
  await written(path)
  expect(readFileSync(path).subarray(0, 19).toString()).toBe('age-encryption.org/')
  expect(readFileSync(path).includes('Sardaigne')).toBe(false)

  const second = await start({ profile: join(folder, '2') })
  const { page } = second
  await introduce(page, anne)
  second.answerDialog({ open: path })
  await page.getByRole('button', { name: /Rejoindre avec le fichier/ }).click()
  const asked = page.getByRole('dialog')
  const typed = asked.getByRole('textbox', { name: 'Phrase secrète' })
  await typed.fill('bonjour ponte')
  await expect(asked.getByText(/bonjour.*n’est pas un mot de ces phrases/)).toBeVisible()
  await typed.fill(words.split(' ').toReversed().join(' '))
  await expectAccessible(page, 'the words of a file are asked')
  await asked.getByRole('button', { name: 'Ouvrir le fichier' }).click()
  await expect(asked.getByRole('alert')).toContainText('n’ouvre pas ce fichier')
  await asked.getByRole('textbox', { name: 'Phrase secrète' }).fill(words.toUpperCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
  await open(second, path)
  await expect(page.getByRole('main').getByText('Ce fichier est déjà fusionné : rien de nouveau.')).toBeVisible()
})

test('a colleague is given only what they lack, and whoever lacks more asks for it with a file', async ({ start, folder }) => {
  test.setTimeout(240_000)
  const [all, answer, forAnne, request, forSantu] = ['a', 'b', 'c', 'd', 'e'].map((name) => join(folder, `${name}.ponte`)) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  await saveBackup(first, all)
  await written(all)
  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, all)
  const third = await start({ profile: join(folder, '3') })
  await joinWithFile(third, santu, all)
  await createPartner(second.page, 'Région de Ligurie')

  // Anne gives Ghjulia what she lacks: her own changes and nothing else.
  await second.page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await second.page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  await second.page.getByRole('radio', { name: 'Fichier pour un collègue' }).check()
  await second.page.getByRole('radio', { name: 'Non chiffré' }).check()
  await expectAccessible(second.page, 'a file for a colleague is asked')
  await saveShort(second, answer)
  await open(first, answer)
  const main = first.page.getByRole('main')
  await expect(main.getByText(/\+ 0 déjà connus? \+ 0 refusé/)).toBeVisible()
  await expect(main.getByText(/par Anne Exemple, portable BAS-01/)).toBeVisible()
  await main.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(main.getByText('Fusion terminée')).toBeVisible()

  // What is made for Anne builds on what Santu never got: he is told, and asks.
  await createPartner(first.page, 'Région de Toscane')
  await first.page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await first.page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  await first.page.getByRole('radio', { name: 'Fichier pour un collègue' }).check()
  await first.page.getByRole('radio', { name: 'Non chiffré' }).check()
  await saveShort(first, forAnne)
  await open(third, forAnne)
  const his = third.page.getByRole('main')
  await expect(his.getByText('Il manque des changements à ce fichier')).toBeVisible()
  await his.getByRole('button', { name: 'Demander ce qui manque…' }).click()
  await third.page.getByRole('radio', { name: 'Non chiffré' }).check()
  await saveShort(third, request)
  await open(first, request)
  await expect(main.getByRole('heading', { name: 'Santu Exemple demande ce qui lui manque' })).toBeVisible()
  await main.getByRole('button', { name: /Préparer un fichier pour Santu/ }).click()
  await first.page.getByRole('radio', { name: 'Non chiffré' }).check()
  await saveShort(first, forSantu)
  await open(third, forSantu)
  await his.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(his.getByText('Fusion terminée')).toBeVisible()
  await expect(third.page.getByRole('navigation').getByRole('link', { name: /^Partenaires/ })).toContainText('3')
})

test('a laptop that knows no passphrase is asked for the one that the directorate has, and draws another only if told to', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const [plain, sealed, answer] = ['a', 'b', 'c'].map((name) => join(folder, `${name}.ponte`)) as [string, string, string]
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  await saveBackup(first, plain)
  await written(plain)
  const words = await saveBackup(first, sealed, true)
  await written(sealed)

  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, plain)
  const { page } = second
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'J’ai déjà la phrase' })).toBeChecked()
  const save = dialog.getByRole('button', { name: /Choisir l’emplacement/ })
  await expect(save).toBeDisabled()
  const typed = dialog.getByRole('textbox', { name: 'Phrase secrète' })
  await typed.fill('bonjour ponte')
  await expect(dialog.getByText(/bonjour.*n’est pas un mot de ces phrases/)).toBeVisible()
  await typed.fill(words)
  await expectAccessible(page, 'the passphrase of the directorate is asked')
  second.answerDialog({ save: answer })
  await save.click()
  await written(answer)
  // The file of the second opens at the first without a word: there is one passphrase.
  await open(first, answer)
  await expect(first.page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true })).toBeVisible()

  // Without a key store the words are gone at the next start: they are asked again, and words in another order are noticed.
  await first.closeWindow()
  const again = await start({ profile: join(folder, '1') })
  await again.page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await again.page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  const asked = again.page.getByRole('dialog')
  await expect(asked.getByRole('radio', { name: 'J’ai déjà la phrase' })).toBeChecked()
  await asked.getByRole('textbox', { name: 'Phrase secrète' }).fill(words.split(' ').toReversed().join(' '))
  await expect(asked.getByText(/Ce ne sont pas les mots dont ce portable se servait/)).toBeVisible()
  await asked.getByRole('textbox', { name: 'Phrase secrète' }).fill(words)
  await expect(asked.getByText(/Ce ne sont pas les mots/)).toBeHidden()
  await expect(asked.getByRole('button', { name: /Choisir l’emplacement/ })).toBeEnabled()
})
