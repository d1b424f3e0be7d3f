import { beforeEach, expect, test, vi } from 'vitest'
import type { Handlers } from '../../../main/ipc/answer-calls'
import { callChannels } from '../../../shared/ipc/channels'

type Invoke = (event: unknown, input: unknown) => Promise<unknown>
const registered = vi.hoisted(() => new Map<string, unknown>())
vi.mock('electron', () => ({ ipcMain: { handle: (channel: string, handler: unknown) => registered.set(channel, handler) } }))
const { answerCalls } = await import('../../../main/ipc/answer-calls')

const own = { name: 'our window' }
const top = { url: 'app://ponte/index.html', parent: null }
const handled: unknown[] = []
const logged: string[] = []

beforeEach(() => {
  registered.clear()
  handled.length = 0
  logged.length = 0
  const handler = (input: unknown): unknown => {
    handled.push(input)
    if (JSON.stringify(input).includes('throw')) throw new Error('a bug')
    if (JSON.stringify(input).includes('full')) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    return { ok: true, value: null }
  }
  const handlers = Object.fromEntries(callChannels.map((channel) => [channel, handler])) as unknown as Handlers
  const log = {
    path: '',
    settled: async () => undefined,
    write: (_level: string, _area: string, message: string) => void logged.push(message),
  }
  answerCalls(own as never, 'app://ponte', handlers, log)
})

const call = (channel: string, event: unknown, input: unknown): Promise<unknown> => (registered.get(channel) as Invoke)(event, input)
const refused = { ok: false, problem: expect.objectContaining({ type: 'message-refused' }) }

test('every message of the contract is answered', () => {
  expect([...registered.keys()]).toEqual([...callChannels])
})

test('what the contract allows is parsed and passed on', async () => {
  expect(await call('job.cancel', { sender: own, senderFrame: top }, { job: 'j' })).toEqual({ ok: true, value: null })
  expect(handled).toEqual([{ job: 'j' }])
})

test.each([
  ['another window', { sender: { name: 'a stranger' }, senderFrame: top }],
  ['a frame inside the page', { sender: own, senderFrame: { url: top.url, parent: top } }],
  ['a page of another address', { sender: own, senderFrame: { url: 'https://ponte.example/', parent: null } }],
  ['an address that only begins like ours', { sender: own, senderFrame: { url: 'app://ponte.example/', parent: null } }],
  ['a frame that is gone', { sender: own, senderFrame: null }],
])('a message from %s is refused and reaches no handler', async (_who, event) => {
  expect(await call('app.info', event, {})).toEqual(refused)
  expect([handled, logged]).toEqual([[], ['refused app.info from a stranger']])
})

test.each([
  ['file.read', { token: '../../etc/passwd', offset: 0 }],
  ['file.read', { token: 'a'.repeat(32), offset: -1 }],
  ['file.write', { token: 'a'.repeat(32), bytes: new Uint8Array((1 << 20) + 1) }],
  ['file.write', { token: 'a'.repeat(32), bytes: [1, 2, 3] }],
  ['file.create', { purpose: 'anything', suggestedName: 'x', expectedBytes: 1 }],
  ['app.info', { __proto__: null, extra: true }],
  ['log.write', { level: 'info', area: 'x', message: 'y'.repeat(2001) }],
  ['window.answerClose', undefined],
])('%s with a bad input is refused, and the input is not written to the log', async (channel, input) => {
  expect(await call(channel, { sender: own, senderFrame: top }, input)).toEqual(refused)
  expect([handled, logged]).toEqual([[], [`refused ${channel}: input`]])
})

test('a bug in a handler answers a problem and stands in the log', async () => {
  expect(await call('job.cancel', { sender: own, senderFrame: top }, { job: 'throw' })).toEqual(refused)
  expect(logged).toEqual(['job.cancel: a bug'])
})

test('a disk without room is told as one, whatever was asked for: it is no fault of the app', async () => {
  const told = { ok: false, problem: { type: 'disk-full', freeBytes: 0 } }
  expect(await call('job.cancel', { sender: own, senderFrame: top }, { job: 'full' })).toEqual(told)
  expect(logged).toEqual(['job.cancel: no space left'])
})
