import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createByteHash } from '../../shared/kernel/hash'
import { readWhole, writeWhole } from '../helpers/backup-content'
import { expect, test } from './app'
import { createBase, createPartner, expectAccessible, introduce, joinWithFile, merge, openFile, savedBackup } from './steps'
import { readStores } from './stores'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }
const anne = { name: 'Anne Exemple', laptop: 'BAS-01', code: 'CD' }

test('a file merged once is known to be merged, and a list that is open shows what it brought', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const [before, after] = [join(folder, 'avant.ponte'), join(folder, 'apres.ponte')]
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  await savedBackup(first, before)
  await createPartner(first.page, 'Région de Ligurie')
  await savedBackup(first, after)

  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, before)
  const content = second.page.getByRole('main')
  await openFile(second, after)
  await expect(content.getByText('1 fiche nouvelle')).toBeVisible()
  await content.getByRole('button', { name: 'Ne rien changer' }).click()
  const stores = await readStores(second.page)
  await openFile(second, after)
  expect(await readStores(second.page)).toEqual(stores)
  await content.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(content.getByText('Fusion terminée')).toBeVisible()
  await expect(second.page.getByRole('navigation').getByRole('link', { name: /^Partenaires/ })).toContainText('2')
  const merged = await readStores(second.page)
  await openFile(second, after)
  await expect(content.getByText('Ce fichier est déjà fusionné : rien de nouveau.')).toBeVisible()
  await expect(content.getByText(/^\d+ changements lus = 0 à reprendre \+ \d+ déjà connus \+ 0 refusé$/)).toBeVisible()
  await expect(content.getByRole('button', { name: 'Fusionner', exact: true })).toHaveCount(0)
  await content.getByRole('button', { name: 'Fermer' }).last().click()
  expect(await readStores(second.page)).toEqual(merged)
})

test('a reading that is stopped in the middle leaves nothing, and the same file can be read again', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const app = await start({ profile: join(folder, 'profil') })
  const { page } = app
  await createBase(app, ghjulia)
  await createPartner(page, 'Région de Sardaigne')
  const path = join(folder, 'grande.ponte')
  await savedBackup(app, path)
  const good = await readWhole(readFileSync(path))
  if (!good.ok) throw new Error(good.problem.type)
  // An attachment large enough to be stopped while it is read.
  const bytes = new Uint8Array(64 << 20).fill(7)
  const digest = createByteHash()
  digest.update(bytes)
  const blobs = { count: 1, bytes: bytes.length }
  writeFileSync(
    path,
    await writeWhole({ ...good.value, manifest: { ...good.value.manifest, blobs }, blobs: new Map([[digest.hex(), bytes]]) }),
  )
  const before = await readStores(page)
  await openFile(app, path)
  await page.getByRole('button', { name: 'Arrêter' }).click()
  await expect(page.getByRole('button', { name: /Fusionner un fichier/ })).toBeEnabled()
  expect(await readStores(page)).toEqual(before)
  await openFile(app, path)
  await expect(page.getByRole('main').getByText(/son propre passé/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('navigation').getByRole('link', { name: 'Accueil' }).click()
  await expect.poll(() => readStores(page)).toEqual(before)
})

test('bytes that were missing here are taken from a file that brings no new change', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const [whole, bare, letter] = [join(folder, 'entière.ponte'), join(folder, 'sans.ponte'), join(folder, 'Lettre.pdf')]
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  const bytes = Buffer.from('%PDF-1.4 exemple '.repeat(1000))
  writeFileSync(letter, bytes)
  first.answerDialog({ open: letter })
  await first.page.getByRole('button', { name: 'Joindre un fichier…' }).click()
  await expect(first.page.getByRole('region', { name: 'Documents' }).getByRole('link', { name: /Lettre/ })).toBeVisible()
  await savedBackup(first, whole)
  const read = await readWhole(readFileSync(whole))
  if (!read.ok) throw new Error(read.problem.type)
  const manifest = { ...read.value.manifest, blobs: { count: 0, bytes: 0 } }
  writeFileSync(bare, await writeWhole({ ...read.value, manifest, blobs: new Map() }))

  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, bare)
  const content = second.page.getByRole('main')
  await openFile(second, whole)
  await expect(content.getByText('1 document joint')).toBeVisible()
  await content.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(content.getByText('Fusion terminée')).toBeVisible()
  await openFile(second, whole)
  await expect(content.getByText(/rien de nouveau/)).toBeVisible()
  await second.page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await second.page.getByRole('gridcell', { name: 'Région de Sardaigne' }).click()
  const copy = join(folder, 'copie.pdf')
  second.answerDialog({ save: copy })
  await second.page.getByRole('button', { name: /Enregistrer une copie/ }).click()
  await expect.poll(() => existsSync(copy) && readFileSync(copy).equals(bytes)).toBe(true)
})

test('joining shows how far the reading has come, and stopping it leaves nothing but the answers', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const path = join(folder, 'grande.ponte')
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  await savedBackup(first, path)
  const good = await readWhole(readFileSync(path))
  if (!good.ok) throw new Error(good.problem.type)
  const bytes = new Uint8Array(64 << 20).fill(7)
  const digest = createByteHash()
  digest.update(bytes)
  const manifest = { ...good.value.manifest, blobs: { count: 1, bytes: bytes.length } }
  writeFileSync(path, await writeWhole({ ...good.value, manifest, blobs: new Map([[digest.hex(), bytes]]) }))
  const second = await start({ profile: join(folder, '2') })
  const { page } = second
  const before = await readStores(page)
  second.answerDialog({ open: path })
  await introduce(page, anne)
  await page.getByRole('button', { name: /Rejoindre avec le fichier/ }).click()
  await expect(page.getByRole('region', { name: 'Lecture du fichier' })).toBeVisible()
  await page.getByRole('button', { name: 'Arrêter' }).click()
  await expect(page.getByRole('button', { name: /Rejoindre avec le fichier/ })).toBeEnabled()
  await expect(page.getByLabel('Votre nom')).toHaveValue('Anne Exemple')
  await expect.poll(() => readStores(page)).toEqual(before)
})

test('a merge is reported, and taken back as one act that spares what was written since', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const [before, after] = [join(folder, 'avant.ponte'), join(folder, 'apres.ponte')]
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  await savedBackup(first, before)
  await createPartner(first.page, 'Région de Ligurie')
  await createPartner(first.page, 'Région de Toscane')
  await savedBackup(first, after)

  const second = await start({ profile: join(folder, '2') })
  const { page } = second
  await joinWithFile(second, anne, before)
  await openFile(second, after)
  const content = page.getByRole('main')
  await content.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(content.getByText('Fusion terminée')).toBeVisible()
  const partners = page.getByRole('navigation').getByRole('link', { name: /^Partenaires/ })
  await expect(partners).toContainText('3')
  // One of the two is worked on here before anybody thinks of taking the merge back.
  await partners.click()
  await page.getByRole('gridcell', { name: 'Région de Ligurie' }).click()
  await expect(page.getByRole('button', { name: 'Modifier' })).toBeVisible()
  await page.keyboard.press('F2')
  await page.getByLabel('Sigle').first().fill('LIG')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: 'Modifier' })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: /^Compte rendu/ }).click()
  const report = page.getByRole('dialog')
  await expect(report.getByText('2 fiches nouvelles').first()).toBeVisible()
  await expectAccessible(page, 'the report of a merge')
  const minutes = join(folder, 'pv.pdf')
  second.answerDialog({ save: minutes })
  await report.getByRole('button', { name: 'Enregistrer (PDF)…' }).click()
  await expect.poll(() => existsSync(minutes), { timeout: 30_000 }).toBe(true)
  const text = execFileSync('pdftotext', ['-layout', minutes, '-'], { encoding: 'utf8' })
  for (const told of ['Procès-verbal de fusion', 'Ghjulia Exemple', 'AJA-03', 'Région de Ligurie', 'Région de Toscane'])
    expect(text).toContain(told)
  await expect(report.getByText(/^\d+ changements lus = \d+ repris \+ \d+ déjà connus \+ 0 refusé$/)).toBeVisible()
  await report.getByRole('button', { name: 'Annuler cette fusion…' }).click()
  await expect(report.getByText('1 fiche reviendra à ce qu’elle était.')).toBeVisible()
  await expect(report.getByText('1 fiche modifiée depuis gardera ce qui a été écrit depuis.')).toBeVisible()
  await expect(report.getByRole('listitem').filter({ hasText: 'Région de Toscane' })).toBeVisible()
  await expect(report.getByRole('listitem').filter({ hasText: 'Région de Ligurie' })).toContainText('on a travaillé depuis')
  await expectAccessible(page, 'taking a merge back is asked')
  await report.getByRole('button', { name: 'Annuler la fusion' }).click()
  await expect(partners).toContainText('2')
  await page.locator('.mantine-Notification-root', { hasText: 'La fusion est annulée' }).getByRole('button', { name: 'Annuler' }).click()
  await expect(partners).toContainText('3')
  await expect(content.getByText('annulée', { exact: true })).toHaveCount(0)
  // Taken back once more, it is done again from its report, also after a restart.
  await page.getByRole('button', { name: /^Compte rendu/ }).click()
  await report.getByRole('button', { name: 'Annuler cette fusion…' }).click()
  await report.getByRole('button', { name: 'Annuler la fusion' }).click()
  await expect(content.getByText('annulée', { exact: true })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: /^Compte rendu/ }).click()
  await report.getByRole('button', { name: 'Refaire cette fusion' }).click()
  await expect(partners).toContainText('3')
  await expect(content.getByText('annulée', { exact: true })).toHaveCount(0)
  await openFile(second, after)
  await expect(content.getByText('Ce fichier est déjà fusionné : rien de nouveau.')).toBeVisible()
})

test('the file of a base that was founded apart is refused with the names and the age of both', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const file = join(folder, 'a.ponte')
  const first = await start({ profile: join(folder, '1'), day: '2026-02-03' })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  await savedBackup(first, file)
  const second = await start({ profile: join(folder, '2'), day: '2026-03-18' })
  await createBase(second, anne)
  await createPartner(second.page, 'Région de Ligurie')
  const before = await readStores(second.page)
  await openFile(second, file)
  const refused = second.page.getByRole('main').getByRole('alert')
  await expect(refused).toContainText('Deux portables ont créé chacun leur base')
  await expect(refused).toContainText('Ce portable tient la base « Relations internationales », commencée le 18 mars 2026')
  await expect(refused).toContainText('le fichier vient de la base « Relations internationales », commencée le 3 février 2026')
  expect(await readStores(second.page)).toEqual(before)
})

test('a profile that was copied is noticed when both its lives meet: it is told, and nothing of either is lost', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const [one, two, file] = [join(folder, '1'), join(folder, '2'), join(folder, 'a.ponte')]
  const first = await start({ profile: one })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  await first.closeWindow()
  cpSync(one, two, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.includes('Singleton') })

  const again = await start({ profile: one })
  await createPartner(again.page, 'Région de Ligurie')
  await savedBackup(again, file)
  const copied = await start({ profile: two })
  await createPartner(copied.page, 'Région de Toscane')
  await merge(copied, file)
  await expect(copied.page.getByText(/son profil sert ailleurs/)).toBeVisible()
  await expectAccessible(copied.page, 'a copied profile is told')
  await createPartner(copied.page, 'Région de Campanie')
  const back = join(folder, 'b.ponte')
  await savedBackup(copied, back)
  await merge(again, back)
  for (const { page } of [again, copied]) {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Partenaires/ })
      .click()
    const names = page === again.page ? ['Sardaigne', 'Ligurie', 'Toscane', 'Campanie'] : ['Sardaigne', 'Ligurie', 'Toscane']
    for (const name of names) await expect(page.getByRole('gridcell', { name: `Région de ${name}` })).toBeVisible()
  }
})
