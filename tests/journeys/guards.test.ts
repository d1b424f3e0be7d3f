import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fullHash } from '../../shared/kernel/hash'
import { sampleBackup, tarOf, type Entry } from '../helpers/backup-bytes'
import { bombOf } from '../helpers/crafted-files'
import { readWhole, writeWhole, type BackupInMemory } from '../helpers/backup-content'
import { fileOf } from '../helpers/merge-file'
import { Laptop } from '../helpers/merge-laptop'
import { StoppedBeforeWindow } from '../host/start-app'
import { expect, test, type RunningApp } from './app'
import { createBase, createPartner, expectAccessible, introduce, merge, openFile, saveBackup, savedBackup } from './steps'
import { deleteStores, findsRoom, readStores, setQuota, storeNames } from './stores'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

/** A laptop with a base, one partner and what main noted of it. */
async function settledLaptop(start: () => Promise<RunningApp>, profile: string): Promise<RunningApp> {
  const app = await start()
  await createBase(app, ghjulia)
  await createPartner(app.page, 'Région de Sardaigne')
  await expect.poll(() => notedRecords(profile)).toBe(1)
  return app
}

function notedRecords(profile: string): number {
  const path = join(profile, 'bases.json')
  const notes = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly { readonly records: number }[]) : []
  return notes[0]?.records ?? 0
}

test('records written by a newer app are not opened, and nothing is written', async ({ start, folder }) => {
  const app = await settledLaptop(() => start({ profile: folder }), folder)
  await app.page.evaluate(async () => {
    const name = (await indexedDB.databases()).map((one) => one.name ?? '').find((one) => !one.endsWith('-laptop')) ?? ''
    await new Promise((done) => indexedDB.open(name, 90).addEventListener('success', done))
  })
  const [notes, stores] = [readFileSync(join(folder, 'bases.json'), 'utf8'), await readStores(app.page)]
  await app.quit()
  const again = await start({ profile: folder })
  await expect(again.page.getByRole('heading', { name: 'Ces fiches ont été écrites par une version plus récente de Ponte' })).toBeVisible()
  await expect(again.page.getByRole('navigation')).toHaveCount(0)
  await expectAccessible(again.page, 'stopped by a newer store')
  expect(await readStores(again.page)).toEqual(stores)
  await again.quit()
  expect(readFileSync(join(folder, 'bases.json'), 'utf8')).toBe(notes)

  const newer = JSON.parse(notes) as readonly object[]
  writeFileSync(join(folder, 'bases.json'), JSON.stringify(newer.map((note) => ({ ...note, schemaVersion: 9, app: '9.1.0' }))))
  const refused = start({ profile: folder })
  await expect(refused).rejects.toThrow(StoppedBeforeWindow)
  await expect(refused).rejects.toThrow('La version 9.1.0 les a écrites.')
})

test('an emptied store is told, never shown as an empty app, and comes back from a backup', async ({ start, folder }) => {
  test.setTimeout(90_000)
  const [profile, file] = [join(folder, 'profil'), join(folder, 'sauvegarde.ponte')]
  const app = await settledLaptop(() => start({ profile }), profile)
  await savedBackup(app, file)
  await deleteStores(app.page)
  await app.quit()
  const notes = readFileSync(join(profile, 'bases.json'), 'utf8')

  const again = await start({ profile })
  const { page } = again
  await expect(page.getByRole('heading', { name: 'Ponte s’est arrêté pour protéger vos fiches' })).toBeVisible()
  await expect(page.getByText('Il en attendait 1 dans la base « Relations internationales »')).toBeVisible()
  await expectAccessible(page, 'stopped by an emptied store')
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(page.getByRole('heading', { name: 'Ponte s’est arrêté pour protéger vos fiches' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  expect(await storeNames(page)).toEqual(['ponte-laptop'])
  expect(readFileSync(join(profile, 'bases.json'), 'utf8')).toBe(notes)

  await page.getByRole('button', { name: 'Reprendre une sauvegarde…' }).click()
  await introduce(page, { ...ghjulia, laptop: 'AJA-04', code: 'AD' })
  const other = join(folder, 'autre.ponte')
  writeFileSync(other, await sampleBackup())
  again.answerDialog({ open: other })
  await page.getByRole('button', { name: /Choisir la sauvegarde/ }).click()
  await expect(page.getByText('Ce fichier appartient à une autre base')).toBeVisible()
  await page.getByRole('button', { name: 'Fermer' }).click()
  again.answerDialog({ open: file })
  await page.getByRole('button', { name: /Choisir la sauvegarde/ }).click()
  await page.getByRole('link', { name: 'Partenaires' }).click()
  await expect(page.getByRole('gridcell', { name: 'Région de Sardaigne' })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await expect(page.getByRole('row', { name: /AJA-0/ })).toHaveCount(2)
  await again.quit()
  const settled = await start({ profile })
  await expect(settled.page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
})

test('a base that is lost for good is given up only after a question, and the app begins again', async ({ start, folder }) => {
  const app = await settledLaptop(() => start({ profile: folder }), folder)
  await deleteStores(app.page)
  await app.quit()
  const { page } = await start({ profile: folder })
  await page.getByRole('button', { name: 'Continuer sans ces fiches…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()
  expect(notedRecords(folder)).toBe(1)
  await page.getByRole('button', { name: 'Continuer sans ces fiches…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Continuer sans elles' }).click()
  await expect(page.getByRole('heading', { name: 'Bienvenue dans Ponte' })).toBeVisible()
  expect(notedRecords(folder)).toBe(0)
})

test('a disk that fills up while a backup is written leaves the former backup and nothing else', async ({ start, folder }) => {
  const app = await settledLaptop(() => start({ profile: join(folder, 'profil') }), join(folder, 'profil'))
  const content = app.page.getByRole('main')
  const place = join(folder, 'cle')
  const file = join(place, 'sauvegarde.ponte')
  mkdirSync(place)
  await savedBackup(app, file)
  const former = readFileSync(file)
  // A device that is always full takes the place of the file being written; where there is none, a place that cannot be written.
  const sentence = existsSync('/dev/full') ? 'Il n’y a plus assez de place sur le disque' : 'ne peut pas être écrit'
  symlinkSync('/dev/full', `${file}.part`)
  await saveBackup(app, file)
  await expect(content.getByRole('alert')).toContainText(sentence)
  await expectAccessible(app.page, 'full disk')
  expect(readdirSync(place)).toEqual(['sauvegarde.ponte'])
  expect(readFileSync(file).equals(former)).toBe(true)
  await content.getByRole('button', { name: 'Fermer' }).click()
  await savedBackup(app, file)
})

test('a record that finds no room stays in its form and is saved once there is room', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const app = await settledLaptop(() => start({ profile: folder }), folder)
  const { page } = app
  await page.keyboard.press('F2')
  await page.getByLabel('Chef-lieu').fill('Cagliari')
  const before = await readStores(app.page)
  await setQuota(page, 1)
  // The browser asks how much room there is every half minute at most.
  await expect.poll(() => findsRoom(app.page), { timeout: 60_000 }).toBe(false)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert').getByText('Ce portable n’a plus de place pour enregistrer')).toBeVisible()
  await expect(page.getByLabel('Chef-lieu')).toHaveValue('Cagliari')
  await page.getByLabel('Chef-lieu').fill('Cagliari (Casteddu)')
  await expect(page.getByRole('alert').getByText(/ceci n’est qu’à l’écran/)).toBeVisible()
  expect(await readStores(app.page)).toEqual(before)
  await setQuota(page, null)
  await page.keyboard.press('Control+s')
  await expect(page.locator('.key-facts').getByText('Cagliari (Casteddu)')).toBeVisible()
})

test('a file whose attachments or whose changes find no room is told, and the store is as before', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const app = await settledLaptop(() => start({ profile: join(folder, 'profil') }), join(folder, 'profil'))
  const { page } = app
  const file = join(folder, 'bonne.ponte')
  await savedBackup(app, file)
  const good = await readWhole(readFileSync(file))
  if (!good.ok) throw new Error(good.problem.type)
  const colleague = new Laptop('none', good.value.manifest.st)
  for (let at = 0; at < 3000; at += 1)
    colleague.edit(`partner:collegue${String(at).padStart(14, '0')}`, { name: `Partenaire ${at}`, notes: 'Mot '.repeat(200) })
  const [many, heavy] = [join(folder, 'changements.ponte'), join(folder, 'pieces.ponte')]
  writeFileSync(many, await fileOf(colleague))
  const bytes = new Uint8Array(randomBytes(24 << 20))
  const hash = createHash('sha256').update(bytes).digest('hex')
  colleague.edit('document:piece0000000000000000', {
    title: 'Carte',
    file: { $blob: hash, size: bytes.length, mime: 'image/tiff', name: 'carte.tif' },
  })
  writeFileSync(heavy, await fileOf(colleague, new Map([[hash, bytes]])))

  await setQuota(page, 1)
  // The browser asks how much room there is every half minute at most.
  await expect.poll(() => findsRoom(page), { timeout: 60_000 }).toBe(false)
  const before = await readStores(page)
  const content = page.getByRole('main')
  const expectFull = async (): Promise<void> => {
    await expect(content.getByRole('alert')).toContainText('Ce portable n’a plus de place pour enregistrer', { timeout: 30_000 })
    await content.getByRole('alert').getByRole('button', { name: 'Fermer' }).click()
    expect(await readStores(page)).toEqual(before)
  }
  await openFile(app, heavy)
  await expectFull()
  await openFile(app, many)
  await content.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expectFull()
  await setQuota(page, null)
  await merge(app, heavy)
})

/** What is wrong with a file, and the sentence that says so. */
type BadFile = readonly [what: string, sentence: string, bytes: (good: BackupInMemory) => Promise<Uint8Array> | Uint8Array]

const utf8 = new TextEncoder()
const manifestOf = ({ manifest }: BackupInMemory): Entry => ['manifest.json', utf8.encode(JSON.stringify(manifest))]
const opsOf = (text: string | Uint8Array): Entry => ['ops/000001.ndjson.gz', gzipSync(text)]

function withAttachment(good: BackupInMemory): BackupInMemory {
  const bytes = utf8.encode('pièce jointe')
  const blobs = { count: 1, bytes: bytes.length }
  return { ...good, manifest: { ...good.manifest, blobs }, blobs: new Map([[fullHash('pièce jointe'), bytes]]) }
}

const badFiles: readonly BadFile[] = [
  ['not a backup', 'Ce n’est pas une sauvegarde de Ponte', () => utf8.encode('%PDF-1.7 une lettre '.repeat(200))],
  // Cut after an attachment, whose bytes were kept aside by then.
  [
    'truncated',
    'Ce fichier est incomplet, il n’a pas été fusionné',
    async (good) => (await writeWhole(withAttachment(good))).slice(0, -1500),
  ],
  [
    'a newer format',
    'Ce fichier vient d’une version plus récente de Ponte',
    (good) => writeWhole({ ...good, manifest: { ...good.manifest, minReader: 2 } }),
  ],
  ['another base', 'Deux portables ont créé chacun leur base', () => sampleBackup()],
  [
    'a practice base',
    'Ce fichier vient d’une base d’exercice',
    (good) => writeWhole({ ...good, manifest: { ...good.manifest, practice: true } }),
  ],
  [
    'a path in a name',
    'Ce fichier n’a pas été fait par Ponte',
    (good) => tarOf([manifestOf(good), ['../../.config/autostart/ponte.desktop', utf8.encode('[Desktop Entry]')]]),
  ],
  [
    'names of prototypes',
    'Ce fichier contient un changement qui n’a pas la forme attendue',
    (good) => tarOf([manifestOf(good), opsOf(good.lines.map((line) => line.replace('"base":{}', '"base":{"__proto__":[]}')).join('\n'))]),
  ],
  ['text that is none', 'Ce fichier est illisible', (good) => tarOf([manifestOf(good), opsOf(Uint8Array.of(0xff, 0xfe))])],
  [
    'a bomb of 1 GiB',
    'Ce fichier dépasse les tailles permises',
    (good) => tarOf([manifestOf(good), ['ops/000001.ndjson.gz', bombOf(1024)]]),
  ],
  [
    'a changed value',
    'Ce fichier est abîmé, il n’a pas été fusionné',
    (good) => writeWhole({ ...good, lines: good.lines.map((line) => line.replace('Sardaigne', 'Corse')) }),
  ],
  [
    'an end that is missing',
    'Il manque des changements à ce fichier',
    (good) =>
      writeWhole({ ...good, manifest: { ...good.manifest, tips: { ...good.manifest.tips, bbbbbbbbbbbbbbbb: [[1, 'z'.repeat(22)]] } } }),
  ],
]

test('each kind of bad file is refused in its own words, and the store is as before', async ({ start, folder }) => {
  test.setTimeout(90_000)
  const app = await settledLaptop(() => start({ profile: join(folder, 'profil') }), join(folder, 'profil'))
  const { page } = app
  const file = join(folder, 'bonne.ponte')
  await savedBackup(app, file)
  const content = page.getByRole('main')
  await content.getByRole('button', { name: 'Fermer' }).click()
  const read = await readWhole(readFileSync(file))
  if (!read.ok) throw new Error(read.problem.type)
  const before = await readStores(page)
  const peak = app.windowPeakMiB()
  for (const [what, sentence, make] of badFiles) {
    const path = join(folder, `${what}.ponte`)
    writeFileSync(path, await make(read.value))
    app.answerDialog({ open: path })
    await page.getByRole('button', { name: /Fusionner un fichier/ }).click()
    await expect(content.getByRole('alert').getByRole('heading', { name: sentence }), what).toBeVisible()
    await content.getByRole('alert').getByRole('button', { name: 'Fermer' }).click()
    await expect(content.getByRole('alert')).toHaveCount(0)
    expect(await readStores(page), what).toEqual(before)
    rmSync(path)
  }
  // A bomb never gets the memory that it asks for.
  expect(app.windowPeakMiB() - peak).toBeLessThan(250)
  expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined()
})

test('a file of another base is refused by a base that holds nothing yet', async ({ start, folder }) => {
  const app = await start()
  await createBase(app, ghjulia)
  const path = join(folder, 'autre.ponte')
  writeFileSync(path, await sampleBackup())
  app.answerDialog({ open: path })
  await app.page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await app.page.getByRole('button', { name: /Fusionner un fichier/ }).click()
  await expect(app.page.getByRole('alert').getByText('Ce fichier appartient à une autre base')).toBeVisible()
  await expectAccessible(app.page, 'refused file')
})
