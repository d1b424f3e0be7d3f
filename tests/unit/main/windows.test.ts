import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { contentPolicy } from '../../../main/windows/content-policy'
import { serveApp } from '../../../main/windows/serve-app'
import { freshFolder } from './folder'

vi.mock('electron', () => ({ app: {} }))
const { isSharedFolder, looksShared } = await import('../../../main/windows/profile')

test.each([
  'C:\\Users\\anna\\OneDrive - Collectivité de Corse\\Ponte',
  '/home/anna/Dropbox/Ponte',
  '/Users/anna/Nextcloud/Ponte',
  '\\\\serveur\\partage\\Ponte',
  '/run/user/1000/gvfs/smb-share:server=s/Ponte',
])('%s is a folder that others write to', (folder) => {
  expect(looksShared(folder)).toBe(true)
})

test('a folder of this machine is not shared, unless a link leads elsewhere', () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'Dropbox'))
  symlinkSync(join(folder, 'Dropbox'), join(folder, 'mine'))
  expect([isSharedFolder(folder), isSharedFolder(join(folder, 'mine'))]).toEqual([false, true])
})

test('every page has a policy with a nonce of its own, and nothing inline', async () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'index.html'), '<style nonce="__NONCE__"></style>')
  const answers = await Promise.all([1, 2].map(() => serveApp(folder)(new Request('app://ponte/'))))
  const nonces = await Promise.all(answers.map(async (answer) => /nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? ''))
  expect(new Set(nonces).size).toBe(2)
  answers.forEach((answer, at) => expect(answer.headers.get('content-security-policy')).toBe(contentPolicy(nonces[at] ?? '')))
  expect(contentPolicy('x')).not.toMatch(/unsafe|https?:|\*|data:|blob:/)
})

test.each([
  'app://ponte/../secret',
  'app://ponte/%2e%2e/secret',
  'app://ponte/..%2fsecret',
  'app://ponte/%2Fetc/passwd',
  'app://ponte/no.js',
])('%s leads nowhere', async (address) => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'window'))
  writeFileSync(join(folder, 'secret'), 'x')
  expect((await serveApp(join(folder, 'window'))(new Request(address))).status).toBe(404)
})

test.each([
  ['a.mjs', 'text/javascript'],
  ['a.wasm', 'application/wasm'],
  ['a.woff2', 'font/woff2'],
])('%s is served as %s', async (name, type) => {
  const folder = freshFolder()
  writeFileSync(join(folder, name), 'x')
  expect((await serveApp(folder)(new Request(`app://ponte/${name}`))).headers.get('content-type')).toBe(type)
})
