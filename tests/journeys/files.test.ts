import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CallChannel, EventChannel } from '../../shared/ipc/channels'
import type { CallAnswer, CallInput } from '../../shared/ipc/contract'
import { expect, test } from './app'

// What the preload gives to the page, typed by the contract.
declare const bridge: {
  call<Channel extends CallChannel>(channel: Channel, input: CallInput<Channel>): Promise<CallAnswer<Channel>>
  call(channel: string, input: unknown): Promise<unknown>
  listen(channel: EventChannel, heard: (payload: unknown) => void): () => void
}

test('a file goes out in pieces, gets its name at the end only, and comes back byte for byte', async ({ start, folder }) => {
  const app = await start()
  const path = join(folder, 'liste.csv')
  app.answerDialog({ save: path })
  const size = 5 * (1 << 20) + 17
  const token = await app.page.evaluate(async (bytes) => {
    const made = await bridge.call('file.create', { purpose: 'table', suggestedName: 'liste.csv', expectedBytes: bytes })
    if (!made.ok) throw new Error(made.problem.type)
    for (let at = 0; at < bytes; at += 1 << 20) {
      const piece = Uint8Array.from({ length: Math.min(1 << 20, bytes - at) }, (_, index) => (at + index * 7) & 255)
      await bridge.call('file.write', { token: made.value.token, bytes: piece })
    }
    return made.value.token
  }, size)
  expect(existsSync(path)).toBe(false)
  const end = await app.page.evaluate(
    (given) =>
      new Promise((done) => {
        bridge.listen('job.ended', done)
        void bridge.call('file.commit', { token: given, passphrase: null })
      }),
    token,
  )
  expect(end).toMatchObject({ answer: { ok: true, value: { name: 'liste.csv', size } } })
  expect(readdirSync(folder)).toEqual(['liste.csv'])
  expect(readFileSync(path).every((byte, at) => byte === ((at - (at % (1 << 20)) + (at % (1 << 20)) * 7) & 255))).toBe(true)

  app.answerDialog({ open: path })
  const back = await app.page.evaluate(async () => {
    const opened = await bridge.call('file.pick', { purpose: 'table' })
    if (!opened.ok) throw new Error(opened.problem.type)
    let [read, sum] = [0, 0]
    for (;;) {
      const piece = await bridge.call('file.read', { token: opened.value.token, offset: read })
      if (!piece.ok) throw new Error(piece.problem.type)
      if (piece.value.bytes.length === 0) return { read, sum, name: opened.value.name }
      read += piece.value.bytes.length
      for (const byte of piece.value.bytes) sum += byte
    }
  })
  expect(back).toEqual({ read: size, sum: readFileSync(path).reduce((sum, byte) => sum + byte, 0), name: 'liste.csv' })
})

test('a file that was not committed leaves nothing when the window closes', async ({ start, folder }) => {
  const app = await start()
  await expect(app.page.getByRole('button').first()).toBeVisible()
  app.answerDialog({ save: join(folder, 'a.csv') })
  await app.page.evaluate(async () => {
    const made = await bridge.call('file.create', { purpose: 'table', suggestedName: 'a.csv', expectedBytes: 3 })
    if (!made.ok) throw new Error(made.problem.type)
    await bridge.call('file.write', { token: made.value.token, bytes: new Uint8Array(3) })
  })
  expect(readdirSync(folder)).toEqual(['a.csv.part'])
  await app.closeWindow()
  expect(readdirSync(folder)).toEqual([])
})

test('what is not a backup gets no name of a backup', async ({ start, folder }) => {
  const app = await start()
  app.answerDialog({ save: join(folder, 'x.ponte') })
  const end = await app.page.evaluate(async () => {
    const made = await bridge.call('file.create', { purpose: 'backup', suggestedName: 'x.ponte', expectedBytes: 3 })
    if (!made.ok) throw new Error(made.problem.type)
    await bridge.call('file.write', { token: made.value.token, bytes: new TextEncoder().encode('not a backup at all') })
    return await new Promise((done) => {
      bridge.listen('job.ended', done)
      void bridge.call('file.commit', { token: made.value.token, passphrase: null })
    })
  })
  expect(end).toMatchObject({ answer: { ok: false, problem: { type: 'file-not-as-written' } } })
  expect(readdirSync(folder)).toEqual([])
})

test('main refuses what is not in the contract, strange tokens, and frames inside the page', async ({ start }) => {
  const app = await start()
  const answers = await app.page.evaluate(async () => [
    await bridge.call('file.read', { token: '../../etc/passwd', offset: 0 }),
    await bridge.call('file.read', { token: 'a'.repeat(32), offset: 0 }),
    await bridge.call('app.info', { more: 1 }),
    await bridge.call('link.open', { url: 'file:///etc/passwd' }),
    await bridge.call('fs.readFile', {}).catch((error: unknown) => String(error)),
    await bridge.call('log.write', (): void => undefined).catch((error: unknown) => String(error)),
  ])
  expect(answers.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ ok: false })))
  expect(answers[4]).toContain('unknown channel')
  expect(answers[5]).toContain('could not be cloned')
  expect(await app.page.evaluate(() => typeof (globalThis as Record<string, unknown>)['require'])).toBe('undefined')
})

test('a cancelled dialog answers that it was cancelled; a link is opened only after a yes', async ({ start }) => {
  const app = await start()
  const open = (): Promise<unknown> => app.page.evaluate(() => bridge.call('link.open', { url: 'https://www.isula.corsica/' }))
  expect(await app.page.evaluate(() => bridge.call('file.pick', { purpose: 'backup' }))).toEqual({
    ok: false,
    problem: { type: 'cancelled' },
  })
  expect(await open()).toEqual({ ok: false, problem: { type: 'cancelled' } })
  app.answerDialog({ button: 0 })
  expect(await open()).toEqual({ ok: true, value: null })
  const { shell, dialogs } = await app.report()
  expect(shell).toEqual(['external https://www.isula.corsica/'])
  expect(dialogs.map(({ dialog }) => dialog)).toEqual(['open', 'message', 'message'])
})

test('a file given by a double click waits for the window, and a second one is announced', async ({ start, folder }) => {
  const [first, second] = ['un.ponte', 'deux.ponte'].map((name) => join(folder, name))
  for (const path of [first, second]) writeFileSync(path ?? '', 'x')
  const app = await start({ files: [first ?? ''] })
  const offered = app.page.getByRole('button', { name: /^Rejoindre avec « / })
  await expect(offered).toHaveText([/un\.ponte/])
  const told = app.page.evaluate(() => new Promise((done) => bridge.listen('file.opened', done)))
  await app.page.evaluate(() => undefined)
  app.handOver(second ?? '')
  expect(await told).toEqual({ name: 'deux.ponte' })
  await expect(offered).toHaveText([/un\.ponte/, /deux\.ponte/])
  expect(await app.page.evaluate(() => bridge.call('file.dropped', {}))).toEqual({ ok: true, value: [] })
})

test('a file given by a double click that is gone when it is opened is told, beside those that can be read', async ({ start, folder }) => {
  const [good, gone] = [join(folder, 'bon.ponte'), join(folder, 'parti.ponte')]
  writeFileSync(good, 'x')
  const app = await start({ files: [gone, good] })
  await expect(app.page.getByRole('alert')).toContainText('« parti.ponte » ne peut pas être lu')
  await expect(app.page.getByRole('button', { name: /^Rejoindre avec « / })).toHaveText([/bon\.ponte/])
})

test('what would leave the app is stopped and counted', async ({ folder }) => {
  const { startApp } = await import('../host/start-app')
  const app = await startApp({ profile: folder, language: 'fr' })
  await app.page.evaluate(() => fetch('https://example.org/').catch(() => undefined))
  await app.page.evaluate(() => {
    const image = document.createElement('img')
    image.src = 'https://example.org/pixel.png'
    document.body.append(image)
  })
  await expect.poll(async () => (await app.report()).violations.length).toBeGreaterThanOrEqual(2)
  await app.quit()
})
