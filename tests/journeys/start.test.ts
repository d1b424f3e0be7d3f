import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bridge } from '../../shared/ipc/contract'
import type { Page as WholePage } from '@playwright/test'
import { startApp, StoppedBeforeWindow } from '../host/start-app'
import { expect, journeyDay, test } from './app'
import { ghjulia } from './settled-laptop'
import { createBase } from './steps'
import { storeNames } from './stores'

declare const bridge: Bridge

test('the app opens from its built files with nothing from outside', async ({ start }) => {
  const app = await start()
  await expect(app.page.getByRole('button').first()).toBeVisible()
  const answer = await app.page.evaluate(() => bridge.call('app.info', {}))
  expect(answer).toMatchObject({ ok: true, value: { host: 'stand-in', languages: ['fr-FR'] } })
})

test('the clock of the window and of its threads stands on the day of the journey', async ({ start }) => {
  const app = await start()
  const script = readdirSync('dist/renderer/assets').find((name) => name.startsWith('pdf.worker'))
  const opened = app.page.waitForEvent('worker')
  await app.page.evaluate((name) => void new Worker(`/assets/${name}`, { type: 'module' }), script)
  const thread = await opened
  const today = (): string => new Date().toISOString().slice(0, 10)
  expect([await app.page.evaluate(today), await thread.evaluate(today)]).toEqual([journeyDay, journeyDay])
  app.setNow('2026-03-19T00:00:01+01:00')
  await expect.poll(() => app.page.evaluate(() => new Date().toISOString())).toBe('2026-03-18T23:00:01.000Z')
})

test('an app killed like by a power cut opens again on the same profile', async ({ start, folder }) => {
  const first = await start({ profile: folder })
  await first.page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await first.page.evaluate(() =>
    bridge.call('bases.note', {
      storeId: 'base-1',
      database: 'base-1',
      name: 'A',
      ops: 3,
      records: 1,
      tip: null,
      schemaVersion: 1,
      notedAt: 1,
    }),
  )
  await first.kill()
  const second = await start({ profile: folder })
  expect(await second.page.evaluate(() => bridge.call('bases.read', {}))).toMatchObject({ value: [{ storeId: 'base-1', ops: 3 }] })
})

test('a second start of the same profile gives way to the first', async ({ start, folder }) => {
  await start({ profile: folder })
  await expect(startApp({ profile: folder, language: 'fr' })).rejects.toThrow(StoppedBeforeWindow)
})

test('a store written by a newer app stops before there is a window', async ({ folder }) => {
  const note = { storeId: 's', name: 'B', ops: 1, records: 1, tip: null, schemaVersion: 99, notedAt: 1, app: '9.9.9', electron: '' }
  writeFileSync(join(folder, 'bases.json'), JSON.stringify([note]))
  await expect(startApp({ profile: folder, language: 'fr' })).rejects.toThrow('9.9.9')
})

test('closing the window ends the app when the page does not object', async ({ start }) => {
  const app = await start()
  await expect(app.page.getByRole('button').first()).toBeVisible()
  await app.closeWindow()
})

test('of the bases of a laptop only the one that is open holds a connection: the one before lets itself be removed', async ({
  start,
  folder,
}) => {
  test.setTimeout(90_000)
  const app = await start({ profile: folder })
  await createBase(app, ghjulia)
  const real = (await storeNames(app.page)).find((name) => name !== 'ponte-laptop') ?? ''
  const page = app.page as unknown as WholePage
  const told: string[] = []
  page.on('console', (message) => told.push(message.text()))
  await page.getByRole('navigation').getByRole('link', { name: 'Réglages' }).click()
  await page.getByRole('button', { name: 'Créer, rejoindre ou s’exercer…' }).click()
  await page.getByRole('button', { name: /^S’exercer/ }).click()
  await expect(page.getByText('Base d’exercice').first()).toBeVisible({ timeout: 30_000 })
  // The one before is let go of behind the new one, once its journal and its note are written: on a slow machine that takes its time.
  await page.waitForTimeout(10_000)
  // The library ends a connection that stands in the way, and says so.
  await page.evaluate((name) => new Promise((done) => indexedDB.deleteDatabase(name).addEventListener('success', done)), real)
  expect(told.find((text) => text.includes('Another connection'))).toBeUndefined()
})
