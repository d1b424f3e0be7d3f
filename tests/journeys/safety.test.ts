import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test, type RunningApp } from './app'
import { copiesIn, filesIn } from './profile-files'
import { correct, createBase, createPartner, expectAccessible, introduce, saveBackup, toBackups } from './steps'
import { deleteStores } from './stores'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

/** Founds a base and makes its first copy: the copy's path among them, its bytes, and the button that makes another. */
async function makeFirstCopy(
  app: RunningApp,
  profile: string,
): Promise<{ readonly make: ReturnType<RunningApp['page']['getByRole']>; readonly kept: string; readonly bytes: Buffer }> {
  await createBase(app, ghjulia)
  await toBackups(app)
  const make = app.page.getByRole('button', { name: 'Faire une copie maintenant' })
  await make.click()
  await expect(app.page.getByText('Copie de sécurité faite et relue')).toBeVisible()
  const [kept = ''] = copiesIn(profile)
  return { make, kept, bytes: readFileSync(join(profile, 'copies', kept)) }
}

test('what was saved outlives its store: the copy made when quitting, and the journal of what came after', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const profile = join(folder, 'profil')
  const app = await start({ profile })
  await createBase(app, ghjulia)
  await createPartner(app.page, 'Région de Sardaigne')
  await app.closeWindow()
  await expect.poll(() => copiesIn(profile)).toHaveLength(1)

  const second = await start({ profile })
  await createPartner(second.page, 'Région de Ligurie')
  const journal = (): string =>
    filesIn(join(profile, 'journal'))
      .map((name) => readFileSync(join(profile, 'journal', name), 'utf8'))
      .join('')
  await expect.poll(journal).toContain('Région de Ligurie')
  expect(journal()).not.toContain('Région de Sardaigne')
  // The browser's storage goes while the app is down.
  await deleteStores(second.page)
  await second.kill()

  const third = await start({ profile })
  const { page } = third
  await page.getByRole('button', { name: 'Reprendre une sauvegarde…' }).click()
  await introduce(page, { ...ghjulia, laptop: 'AJA-04', code: 'AD' })
  await expectAccessible(page, 'a copy of this laptop is offered')
  await page.getByRole('button', { name: /Reprendre la copie de sécurité de ce portable/ }).click()
  await page.getByRole('link', { name: 'Partenaires' }).click()
  await expect(page.getByRole('gridcell', { name: 'Région de Sardaigne' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Région de Ligurie' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a copy is made before a merge, is listed, and can be looked into', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const profile = join(folder, 'profil')
  const file = join(folder, 'a.ponte')
  const app = await start({ profile })
  const { page } = app
  await createBase(app, ghjulia)
  await createPartner(page, 'Région de Sardaigne')
  await saveBackup(app, file)
  await expect(page.getByText('Sauvegarde enregistrée et relue')).toBeVisible()
  await page.getByRole('button', { name: 'Fermer' }).last().click()
  await expect(page.getByText('Aucune copie encore')).toBeVisible()
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(page.getByText('Copie de sécurité faite et relue')).toBeVisible()
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(page.getByText('La dernière copie contient déjà tout.')).toBeVisible()
  expect(copiesIn(profile)).toHaveLength(1)
  await expectAccessible(page, 'copies are listed')
  await page.getByRole('button', { name: /Voir ce que la copie/ }).click()
  await expect(page.getByText(/son propre passé/)).toBeVisible()
})

test('a store that was set back says what its journal holds more, and takes it back', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const app = await start({ profile: join(folder, 'profil') })
  const { page } = app
  await createBase(app, ghjulia)
  await createPartner(page, 'Région de Sardaigne')
  await expect.poll(() => filesIn(join(folder, 'profil', 'journal')).length).toBe(1)
  await page.waitForTimeout(1000)
  // The last changes go, as when a disk gives back an older state of the storage.
  await page.evaluate(async () => {
    const name = (await indexedDB.databases()).map((one) => one.name ?? '').find((one) => !one.endsWith('-laptop')) ?? ''
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(name)
      request.addEventListener('success', () => done(request.result))
    })
    await new Promise<void>((done) => {
      const transaction = db.transaction(['ops', 'partner'], 'readwrite')
      transaction.objectStore('partner').clear()
      const rows = transaction.objectStore('ops').openCursor(null, 'prev')
      rows.addEventListener('success', () => void rows.result?.delete())
      transaction.addEventListener('complete', () => done())
    })
    db.close()
  })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('Ce portable est revenu en arrière')
  await page.getByRole('button', { name: 'Reprendre ces changements' }).click()
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Partenaires/ })).toContainText('1')
  await page.reload()
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Partenaires/ })).toContainText('1')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a disk that gives back an older state behind a copy is noticed, and what was saved since comes back from the copy and the journal', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const profile = join(folder, 'profil')
  const [storage, aside] = [join(profile, 'Chromium'), join(folder, 'avant')]
  const first = await start({ profile })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  await first.closeWindow()
  cpSync(storage, aside, { recursive: true, filter: (path) => !basename(path).startsWith('Singleton') })

  const second = await start({ profile })
  await createPartner(second.page, 'Région de Ligurie')
  await toBackups(second)
  await second.page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(second.page.getByText('Copie de sécurité faite et relue')).toBeVisible()
  const ends = (): string => readFileSync(join(profile, 'bases.json'), 'utf8')
  const before = ends()
  // One more after the copy: the journal alone has it.
  await createPartner(second.page, 'Région de Toscane')
  const journal = (): string =>
    filesIn(join(profile, 'journal'))
      .map((name) => readFileSync(join(profile, 'journal', name), 'utf8'))
      .join('')
  await expect.poll(journal).toContain('Région de Toscane')
  await expect.poll(ends).not.toBe(before)
  await second.kill()
  rmSync(storage, { recursive: true })
  cpSync(aside, storage, { recursive: true })

  const third = await start({ profile })
  const { page } = third
  await expect(page.getByRole('alert')).toContainText('Ce portable est revenu en arrière : 2 changements enregistrés ici manquent.')
  await expectAccessible(page, 'a store that went back')
  // What is written before anything is taken back is neither lost nor mistaken for what is gone.
  await createPartner(page, 'Région de Campanie')
  await expect.poll(journal).toContain('Région de Campanie')
  await page.getByRole('button', { name: 'Reprendre ces changements' }).click()
  await expect(page.getByText('2 changements repris.')).toBeVisible()
  await page.reload()
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Partenaires/ })
    .click()
  for (const name of ['Sardaigne', 'Ligurie', 'Toscane', 'Campanie'])
    await expect(page.getByRole('gridcell', { name: `Région de ${name}` })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('copies are read again on demand, and one that the disk spoilt is told everywhere and made anew', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const profile = join(folder, 'profil')
  const app = await start({ profile })
  const { page } = app
  await createBase(app, ghjulia)
  await createPartner(page, 'Région de Sardaigne')
  const status = page.getByRole('contentinfo')
  await expect(status.getByText('Aucune copie vérifiée encore')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(status.getByText(/^Copie vérifiée.*sur ce portable seulement$/)).toBeVisible()
  await page.getByRole('button', { name: 'Tout relire' }).click()
  await expect(page.getByText('Toutes les copies sont saines.')).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Relue, saine' })).toBeVisible()
  const [kept = ''] = copiesIn(profile)
  const bytes = readFileSync(join(profile, 'copies', kept))
  bytes[Math.floor(bytes.length / 2)] = 255 - (bytes[Math.floor(bytes.length / 2)] ?? 0)
  writeFileSync(join(profile, 'copies', kept), bytes)
  await page.getByRole('button', { name: 'Tout relire' }).click()
  await expect(page.getByRole('cell', { name: 'Endommagée' })).toBeVisible()
  await expect(status.getByText('Dernière copie endommagée')).toBeVisible()
  await expectAccessible(page, 'a damaged copy')
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(page.getByRole('cell', { name: 'Relue, saine' })).toBeVisible()
  await expect(status.getByText(/^Copie vérifiée/)).toBeVisible()
})

test('a record is set beside what a copy holds of it, and a value of then comes back, with undo', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const app = await start({ profile: join(folder, 'profil') })
  const { page } = app
  await createBase(app, ghjulia)
  await createPartner(page, 'Région de Sardaigne')
  await correct(page, 'Région de Sardaigne', { 'Chef-lieu': 'Cagliari', Sigle: 'RAS' })
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
  await expect(page.getByText('Copie de sécurité faite et relue')).toBeVisible()
  await correct(page, 'Région de Sardaigne', { 'Chef-lieu': 'Sassari', Sigle: 'RS' })

  const compare = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Autres gestes' }).click()
    await page.getByRole('menuitem', { name: 'Comparer avec une copie…' }).click()
    await page.getByRole('button', { name: /Lire la copie/ }).click()
  }
  await compare()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('row')).toHaveCount(3)
  await expect(dialog.getByRole('row', { name: /Chef-lieu/ })).toContainText('Sassari')
  await expect(dialog.getByRole('row', { name: /Chef-lieu/ })).toContainText('Cagliari')
  await expectAccessible(page, 'a record beside a copy')
  await dialog.getByRole('checkbox', { name: /Chef-lieu/ }).check()
  await dialog.getByRole('button', { name: 'Reprendre 1 donnée' }).click()
  await expect(dialog).toHaveCount(0)
  const identity = page.getByRole('region', { name: 'Identité' })
  await expect(identity.getByText('Cagliari')).toBeVisible()
  await expect(identity.getByText('RS', { exact: true })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Historique' }).getByText('Rétablissement')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(identity.getByText('Sassari')).toBeVisible()

  await createPartner(page, 'Région de Ligurie')
  await compare()
  await expect(dialog.getByText('Cette fiche n’était pas encore dans cette copie.')).toBeVisible()
})

test('a journal that finds no room loses nothing: records are saved, and it catches up once there is room', async ({ start, folder }) => {
  const profile = join(folder, 'profil')
  const app = await start({ profile })
  const { page } = app
  await createBase(app, ghjulia)
  await createPartner(page, 'Région de Sardaigne')
  const journal = (): string =>
    join(profile, 'journal', readdirSync(join(profile, 'journal')).find((name) => name.endsWith('.ndjson')) ?? '')
  await expect.poll(() => readFileSync(journal(), 'utf8')).toContain('Région de Sardaigne')
  const path = journal()
  renameSync(path, `${path}.aside`)
  // A device that is always full takes the journal's place; where there is none, a folder, which cannot be written to either.
  if (existsSync('/dev/full')) symlinkSync('/dev/full', path)
  else mkdirSync(path)
  await createPartner(page, 'Région de Ligurie')
  await createPartner(page, 'Région de Toscane')
  rmSync(path, { recursive: true })
  renameSync(`${path}.aside`, path)
  expect(readFileSync(path, 'utf8')).not.toContain('Région de Ligurie')
  await createPartner(page, 'Région de Campanie')
  for (const name of ['Région de Ligurie', 'Région de Toscane', 'Région de Campanie'])
    await expect.poll(() => readFileSync(path, 'utf8')).toContain(name)
})

test('a copy that finds no place says so, and the one before stays', async ({ start, folder }) => {
  const profile = join(folder, 'profil')
  const app = await start({ profile })
  const { page } = app
  const { make, kept, bytes } = await makeFirstCopy(app, profile)
  await createPartner(page, 'Région de Sardaigne')
  // The folder of the copies takes nothing new: as on a full disk, or one that was set to read only.
  const copies = join(profile, 'copies', kept.split('/')[0] ?? '')
  renameSync(copies, `${copies} ailleurs`)
  writeFileSync(copies, '')
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await make.click()
  await expect(page.getByText(/ne peut pas être écrit/).first()).toBeVisible()
  rmSync(copies)
  renameSync(`${copies} ailleurs`, copies)
  expect(readFileSync(join(profile, 'copies', kept)).equals(bytes)).toBe(true)
  await make.click()
  // The day of a journey stands still: the new copy bears the same instant, and takes the place of the first.
  await expect.poll(() => readFileSync(join(profile, 'copies', kept)).equals(bytes)).toBe(false)
})

test('a copy that finds no room once it is begun leaves nothing of itself, and the one before stays', async ({ start, folder }) => {
  const profile = join(folder, 'profil')
  const app = await start({ profile })
  const { page } = app
  const { make, kept, bytes } = await makeFirstCopy(app, profile)
  const before = filesIn(join(profile, 'copies'))
  await createPartner(page, 'Région de Sardaigne')
  // The day of a journey stands still, so the next copy bears the same name: a device that is always full takes the place of its half-written file.
  const part = join(profile, 'copies', `${kept}.part`)
  symlinkSync(existsSync('/dev/full') ? '/dev/full' : folder, part)
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await make.click()
  const sentence = existsSync('/dev/full') ? 'Il n’y a plus assez de place sur le disque' : /ne peut pas être écrit/
  await expect(page.getByText(sentence).first()).toBeVisible()
  expect(filesIn(join(profile, 'copies'))).toEqual(before)
  expect(readFileSync(join(profile, 'copies', kept)).equals(bytes)).toBe(true)
  await make.click()
  await expect.poll(() => readFileSync(join(profile, 'copies', kept)).equals(bytes)).toBe(false)
})
