import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copiesIn } from './profile-files'
import { expect, test } from './app'
import { correct, createBase, createPartner, expectAccessible, joinWithFile, merge, openFile, savedBackup } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }
const anne = { name: 'Anne Exemple', laptop: 'BAS-01', code: 'CD' }
const secret = 'Viale Trento 69, à effacer'

/** All that main keeps of the records of a profile: the journal and the copies, which are not compressed whole. */
function keptBeside(profile: string): string {
  const folder = join(profile, 'journal')
  return existsSync(folder)
    ? readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('')
    : ''
}

test('what is erased is gone here with its history, its journal and its copies, then elsewhere, and no old file brings it back', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const [profile, old, after] = [join(folder, '1'), join(folder, 'avant.ponte'), join(folder, 'apres.ponte')]
  const first = await start({ profile })
  const { page } = first
  await createBase(first, ghjulia)
  await createPartner(page, 'Région de Sardaigne')
  await correct(page, 'Région de Sardaigne', { 'Chef-lieu': secret })
  await savedBackup(first, old)
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(page.getByText('Copie de sécurité faite et relue')).toBeVisible()
  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, old)

  await correct(page, 'Région de Sardaigne', { 'Chef-lieu': `${secret} encore` })
  await expect.poll(() => keptBeside(profile)).toContain(secret)
  const before = copiesIn(profile)
  await page.getByRole('button', { name: 'Autres gestes' }).click()
  await page.getByRole('menuitem', { name: 'Effacer pour toujours' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Chef-lieu' }).check()
  await expectAccessible(page, 'what is erased is chosen')
  await dialog.getByRole('button', { name: 'Effacer pour toujours' }).click()
  await expect(dialog.getByText(/copies? de sécurité de ce portable/)).toBeVisible()
  expect(keptBeside(profile)).not.toContain(secret)
  await dialog.getByRole('button', { name: /Faire une copie neuve/ }).click()
  await expect(dialog).toHaveCount(0)
  expect(copiesIn(profile)).toHaveLength(1)
  expect(before).not.toContain(copiesIn(profile)[0])
  await expect(page.getByText(secret)).toHaveCount(0)
  await expect(page.getByText('valeur effacée').first()).toBeVisible()

  await savedBackup(first, after)
  await expect.poll(() => keptBeside(join(folder, '2'))).not.toBe('')
  await merge(second, after)
  expect(keptBeside(join(folder, '2'))).not.toContain(secret)
  await second.page.getByRole('button', { name: /Faire une copie neuve/ }).click()
  await expect(second.page.getByText('Copie neuve faite et relue')).toBeVisible()
  expect(copiesIn(join(folder, '2'))).toHaveLength(1)
  await second.page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await second.page.getByRole('gridcell', { name: 'Région de Sardaigne' }).click()
  await expect(second.page.getByText('valeur effacée').first()).toBeVisible()
  await expect(second.page.getByText(secret)).toHaveCount(0)
  await openFile(second, old)
  await expect(second.page.getByText('ce portable a déjà tout ce que contient ce fichier')).toBeVisible()
})

test('an erasure is announced before it is merged, and can be read again afterwards with what is left to do', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const [before, after] = [join(folder, 'avant.ponte'), join(folder, 'apres.ponte')]
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  await correct(first.page, 'Région de Sardaigne', { 'Chef-lieu': 'Mot à effacer' })
  await savedBackup(first, before)
  await first.page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(first.page.getByText('Copie de sécurité faite et relue')).toBeVisible()
  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, before)
  await first.page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await first.page.getByRole('gridcell', { name: 'Région de Sardaigne' }).click()
  await first.page.getByRole('button', { name: 'Autres gestes' }).click()
  await first.page.getByRole('menuitem', { name: 'Effacer pour toujours' }).click()
  const asked = first.page.getByRole('dialog')
  await asked.getByRole('checkbox', { name: 'Chef-lieu' }).check()
  await asked.getByRole('button', { name: 'Effacer pour toujours' }).click()
  await asked.getByRole('button', { name: 'Les garder pour l’instant' }).click()
  await expect(asked).toHaveCount(0)
  await savedBackup(first, after)

  const { page } = second
  await openFile(second, after)
  const content = page.getByRole('main')
  await expect(content.getByText(/sera effacée définitivement|seront effacées définitivement/)).toBeVisible()
  await expect(content.getByText(/Effacement demandé par Ghjulia Exemple/)).toBeVisible()
  await expectAccessible(page, 'an erasure is announced')
  await content.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(content.getByText('Fusion terminée')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: /^Compte rendu/ }).click()
  const report = page.getByRole('dialog')
  await expect(report.getByText(/a été effacée définitivement|ont été effacées définitivement/)).toBeVisible()
  await expect(report.getByText(/Les copies de sécurité faites avant/)).toBeVisible()
})
