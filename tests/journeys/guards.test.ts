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
import { expect, test } from './app'
import { ghjulia, settledLaptop } from './settled-laptop'
import { createBase, expectAccessible, merge, openFile, saveBackup, savedBackup } from './steps'
import { findsRoom, readStores, setQuota } from './stores'

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
