import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app'
import { copiesIn } from './profile-files'
import { createBase, createPartner, expectAccessible, toBackups } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

test('a copy is made in sight before a new version of the app opens the records, and nobody has to wait for it', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000)
  const profile = join(folder, 'profil')
  const first = await start({ profile })
  await createBase(first, ghjulia)
  await createPartner(first.page, 'Région de Sardaigne')
  const file = join(folder, 'Film.mp4')
  writeFileSync(file, randomBytes(64 << 20))
  first.answerDialog({ open: file })
  await first.page.getByRole('button', { name: 'Joindre un fichier…' }).click()
  await expect(first.page.getByRole('region', { name: 'Documents' }).getByRole('link', { name: /Film/ })).toBeVisible({
    timeout: 60_000,
  })
  const notes = join(profile, 'bases.json')
  const olderApp = (): void => {
    const noted = JSON.parse(readFileSync(notes, 'utf8')) as readonly object[]
    writeFileSync(notes, JSON.stringify(noted.map((note) => ({ ...note, app: '0.0.9' }))))
  }
  await expect.poll(() => readFileSync(notes, 'utf8')).toMatch(/"records": 2/)
  await first.kill()

  olderApp()
  const second = await start({ profile })
  await expect(second.page.getByRole('heading', { name: 'Copie de sécurité avant la mise à jour' })).toBeVisible()
  await expectAccessible(second.page, 'a copy before an update')
  await second.page.getByRole('button', { name: 'Ouvrir maintenant' }).click()
  await expect(second.page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible()
  expect(copiesIn(profile)).toEqual([])
  await second.kill()

  olderApp()
  const third = await start({ profile })
  await expect(third.page.getByRole('navigation', { name: 'Navigation principale' })).toBeVisible({ timeout: 30_000 })
  expect(copiesIn(profile)).toHaveLength(1)
  await toBackups(third)
  await expect(third.page.getByText('avant une mise à jour')).toBeVisible()
})
