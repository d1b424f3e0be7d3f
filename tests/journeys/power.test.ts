import { cpSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeBaseFile } from '../bench/base-file'
import { verifyBytes } from '../helpers/backup-bytes'
import { copiesIn } from './profile-files'
import { expect, test, type RunningApp } from './app'
import { introduce, openFile, saveBackup, waitForShell } from './steps'
import { momentOf, opsHeld, partsIn, readStores, storeNames } from './stores'

// What is long enough that the power can go in the middle of it.
const records = 4000
const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

type Start = (options: { readonly profile: string }) => Promise<RunningApp>

/** A laptop that joined the base, shut down. */
async function joinedLaptop(start: Start, profile: string, path: string): Promise<void> {
  const app = await start({ profile })
  await beginJoining(app, path)
  await waitForShell(app)
  await app.quit()
}

async function beginJoining(app: RunningApp, path: string): Promise<void> {
  app.answerDialog({ open: path })
  await introduce(app.page, ghjulia)
  await app.page.getByRole('button', { name: /Rejoindre avec le fichier/ }).click()
}

test('wherever in a merge the power goes, all of it came in or nothing, and the same file can be merged again', async ({
  start,
  folder,
}) => {
  test.setTimeout(400_000)
  const { path, laterPath, changes } = await writeBaseFile(records)
  const clean = join(folder, 'profil')
  await joinedLaptop(start, clean, path)
  const looked = await start({ profile: clean })
  await waitForShell(looked)
  const before = await opsHeld(looked.page)
  await looked.quit()

  const outcomes = new Set<number>()
  const cuts: readonly { readonly name: string; moment(app: RunningApp, profile: string): Promise<unknown> }[] = [
    { name: 'reading', moment: ({ page }) => page.getByRole('region', { name: /^Lecture de/ }).waitFor() },
    { name: 'copying', moment: (_app, profile) => momentOf(() => partsIn(profile).length > 0) },
    { name: 'applying', moment: ({ page }) => page.getByRole('region', { name: 'Fusion des changements' }).waitFor() },
    { name: 'merged', moment: ({ page }) => page.getByText('Fusion terminée').waitFor({ timeout: 60_000 }) },
  ]
  for (const { name, moment } of cuts) {
    const profile = join(folder, name)
    cpSync(clean, profile, { recursive: true })
    const app = await start({ profile })
    await waitForShell(app)
    await openFile(app, laterPath)
    if (name !== 'reading') await app.page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
    await moment(app, profile)
    await app.kill()
    // Otherwise the moment of the cut says nothing.
    if (name === 'copying') expect(partsIn(profile)).toHaveLength(1)

    const again = await start({ profile })
    await waitForShell(again)
    // Half a safety copy is gone with the start, before another one may take its place.
    expect(partsIn(profile)).toEqual([])
    const after = await opsHeld(again.page)
    expect(after.counted).toBe(after.held)
    expect([before.held, before.held + changes]).toContain(after.held)
    expect(after.strayPieces).toBe(0)
    outcomes.add(after.held)
    await openFile(again, laterPath)
    const merge = again.page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true })
    const known = again.page.getByText(/déjà fusionné|rien de nouveau/i)
    await merge.or(known).first().waitFor()
    if (await merge.isVisible()) {
      await merge.click()
      await expect(again.page.getByText('Fusion terminée')).toBeVisible({ timeout: 30_000 })
    }
    expect((await opsHeld(again.page)).held).toBe(before.held + changes)
    expect(partsIn(profile)).toEqual([])
    await again.quit()
  }
  // Otherwise the moments of the cuts say nothing.
  expect([...outcomes].toSorted((a, b) => a - b)).toEqual([before.held, before.held + changes])
})

test('wherever in the writing of a backup the power goes, its name means a whole file: the former one or the new one', async ({
  start,
  folder,
}) => {
  test.setTimeout(400_000)
  const { path } = await writeBaseFile(records)
  const profile = join(folder, 'profil')
  const file = join(folder, 'sauvegarde.ponte')
  await joinedLaptop(start, profile, path)
  const first = await start({ profile })
  await waitForShell(first)
  await saveBackup(first, file)
  await expect(first.page.getByText('Sauvegarde enregistrée et relue')).toBeVisible({ timeout: 30_000 })
  await first.quit()
  const former = readFileSync(file)

  const part = `${file}.part`
  const written = (): number => statSync(part, { throwIfNoEntry: false })?.size ?? -1
  for (const least of [0, former.length / 2, former.length * 0.99]) {
    const app = await start({ profile })
    await waitForShell(app)
    await saveBackup(app, file)
    await momentOf(() => written() > least)
    await app.kill()
    // The power went in the middle: what was being written is there, and the name still means the former file.
    expect(partsIn(folder)).toEqual(['sauvegarde.ponte.part'])
    expect(readFileSync(file).equals(former)).toBe(true)
  }
  const last = await start({ profile })
  await waitForShell(last)
  const { mtimeMs } = statSync(file)
  await saveBackup(last, file)
  await expect(last.page.getByText('Sauvegarde enregistrée et relue')).toBeVisible({ timeout: 30_000 })
  expect(statSync(file).mtimeMs).toBeGreaterThan(mtimeMs)
  expect((await verifyBytes(new Uint8Array(readFileSync(file)))).ok).toBe(true)
  expect(partsIn(folder)).toEqual([])
})

test('wherever in the first join the power goes, the laptop begins again or has all of it', async ({ start, folder }) => {
  test.setTimeout(200_000)
  const { path, records: made } = await writeBaseFile(records)
  const cuts: readonly { readonly name: string; isThere(app: RunningApp): Promise<boolean> }[] = [
    { name: 'begun', isThere: async ({ page }) => (await storeNames(page)).includes('ponte-bench-base') },
    { name: 'received in part', isThere: async ({ page }) => Object.keys(await readStores(page)).some((name) => name.endsWith(' ops')) },
    { name: 'received', isThere: async ({ page }) => Object.keys(await readStores(page)).some((name) => name.endsWith(' feeds')) },
  ]
  for (const { name, isThere } of cuts) {
    const profile = join(folder, name)
    const app = await start({ profile })
    await beginJoining(app, path)
    await momentOf(() => isThere(app))
    await app.kill()

    const again = await start({ profile })
    const welcome = again.page.getByRole('heading', { name: 'Bienvenue dans Ponte' })
    await welcome
      .or(again.page.getByRole('navigation', { name: 'Navigation principale' }))
      .first()
      .waitFor()
    if (await welcome.isVisible()) await beginJoining(again, path)
    await waitForShell(again)
    const { counted, held, databases } = await opsHeld(again.page)
    expect(databases).toEqual(['ponte-bench-base'])
    expect(held).toBe(counted)
    // The laptop and the person that joined are changes of their own.
    expect(held).toBeGreaterThan(made)
    await again.quit()
  }
})

/** A long work of an open base, the moment at which the power goes in it, and what must then be there. */
interface Cut {
  readonly name: string
  cut(app: RunningApp, profile: string): Promise<void>
  after(app: RunningApp, profile: string): Promise<void>
}

test('wherever in a return to a backup, a safety copy, a shared file or the making of tables the power goes, the base is whole', async ({
  start,
  folder,
}) => {
  test.setTimeout(400_000)
  const { path } = await writeBaseFile(records)
  const clean = join(folder, 'profil')
  await joinedLaptop(start, clean, path)
  const shared = join(folder, 'Partage')
  mkdirSync(shared)
  const toBackups = ({ page }: RunningApp): Promise<void> => page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  const prepare = async (app: RunningApp): Promise<void> => {
    app.answerDialog({ open: path })
    await toBackups(app)
    await app.page.getByRole('button', { name: 'Revenir à un fichier…' }).click()
  }
  const nothing = (): Promise<void> => Promise.resolve()
  const cuts: readonly Cut[] = [
    {
      name: 'preparing',
      cut: async (app) => {
        await prepare(app)
        await momentOf(async () => (await opsHeld(app.page)).databases.length === 2)
      },
      after: nothing,
    },
    {
      name: 'going back',
      cut: async (app, profile) => {
        await prepare(app)
        await app.page.getByRole('button', { name: 'Revenir à cette sauvegarde' }).click()
        await momentOf(() => copiesIn(profile).length > 0)
      },
      after: nothing,
    },
    {
      name: 'copying',
      cut: async (app, profile) => {
        await toBackups(app)
        await app.page.getByRole('button', { name: 'Faire une copie maintenant' }).click()
        await momentOf(() => partsIn(profile).length > 0)
      },
      after: async (app) => {
        await toBackups(app)
        await expect(app.page.getByText('Aucune copie encore')).toBeVisible()
      },
    },
    {
      name: 'sharing',
      cut: async (app) => {
        app.answerDialog({ open: shared })
        await toBackups(app)
        await app.page.getByRole('button', { name: 'Choisir un dossier…' }).click()
        await app.page.getByRole('dialog').getByRole('radio', { name: 'Non chiffré' }).check()
        await app.page.getByRole('dialog').getByRole('button', { name: 'Partager ce dossier' }).click()
        await momentOf(() => partsIn(shared).length > 0)
      },
      after: async (app) => {
        const files = (): readonly string[] => readdirSync(shared)
        expect(files().filter((one) => one.endsWith('.ponte'))).toEqual([])
        await toBackups(app)
        await app.page.getByRole('button', { name: 'Écrire maintenant' }).click()
        await expect.poll(files).toEqual([expect.stringMatching(/\.ponte$/)])
        expect((await verifyBytes(new Uint8Array(readFileSync(join(shared, files()[0] ?? ''))))).ok).toBe(true)
      },
    },
  ]
  const looked = await start({ profile: clean })
  await waitForShell(looked)
  const before = await opsHeld(looked.page)
  await looked.quit()
  for (const { name, cut, after } of cuts) {
    const profile = join(folder, name)
    cpSync(clean, profile, { recursive: true })
    const app = await start({ profile })
    await waitForShell(app)
    await cut(app, profile)
    await app.kill()
    const again = await start({ profile })
    await waitForShell(again)
    await expect.poll(async () => (await opsHeld(again.page)).databases.length, name).toBe(1)
    const { counted, held, strayPieces } = await opsHeld(again.page)
    expect([held, strayPieces], name).toEqual([counted, 0])
    // A return that was finished leaves what the backup holds, and who sits here.
    expect([before.held, before.held + 1, before.held - 2], name).toContain(held)
    expect(partsIn(join(profile, 'copies')), name).toEqual([])
    await after(again, profile)
    await again.quit()
  }
})

test('tables whose making anew was cut are made anew at the next start', async ({ start, folder }) => {
  test.setTimeout(200_000)
  const { path } = await writeBaseFile(records)
  const profile = join(folder, 'profil')
  await joinedLaptop(start, profile, path)
  const first = await start({ profile })
  await waitForShell(first)
  const before = await tableCounts(first)
  await forgetProjection(first)
  await first.quit()
  const app = await start({ profile })
  await app.page.getByText(/Préparation des fiches/).waitFor({ timeout: 30_000 })
  await app.kill()
  const again = await start({ profile })
  await waitForShell(again)
  expect(await tableCounts(again)).toEqual(before)
})

/** How many rows each table of the base has. */
function tableCounts({ page }: RunningApp): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((done) => request.addEventListener('success', () => done(request.result)))
    const db = await asked(indexedDB.open('ponte-bench-base'))
    const counts: Record<string, number> = {}
    for (const table of db.objectStoreNames) counts[table] = await asked(db.transaction(table).objectStore(table).count())
    db.close()
    return counts
  })
}

/** What an older version leaves: tables that are to be made anew. */
async function forgetProjection({ page }: RunningApp): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('ponte-bench-base')
      opening.addEventListener('success', () => done(opening.result))
    })
    const writing = db.transaction('meta', 'readwrite', { durability: 'strict' })
    writing.objectStore('meta').put({ k: 'projection', value: 0 })
    await new Promise((done) => writing.addEventListener('complete', done))
    db.close()
  })
}
