import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freshFolder } from './folder'

type Handler = (...given: never[]) => unknown
const told = vi.hoisted(() => ({
  options: {} as Electron.BrowserWindowConstructorOptions,
  request: null as Handler | null,
  permission: null as Handler | null,
  check: null as Handler | null,
}))

class FakeContents extends EventEmitter {
  readonly sent: string[] = []
  open: Handler = () => null
  send(channel: string): void {
    this.sent.push(channel)
  }
  setWindowOpenHandler(handler: Handler): void {
    this.open = handler
  }
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents()
  closed = false
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    told.options = options
  }
  close(): void {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    this.closed ||= !prevented
  }
  isDestroyed(): boolean {
    return this.closed
  }
  getNormalBounds(): Electron.Rectangle {
    return { x: 10, y: 20, width: 1000, height: 700 }
  }
  isMaximized(): boolean {
    return false
  }
}

vi.mock('electron', () => ({
  app: new EventEmitter(),
  BrowserWindow: FakeWindow,
  session: {
    defaultSession: {
      webRequest: { onBeforeRequest: (handler: Handler) => (told.request = handler) },
      setPermissionRequestHandler: (handler: Handler) => (told.permission = handler),
      setPermissionCheckHandler: (handler: Handler) => (told.check = handler),
    },
  },
}))
const { hardenContents, hardenSession } = await import('../../../main/windows/harden')
const { openMainWindow } = await import('../../../main/windows/main-window')

const origin = 'app://ponte'
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

function openFake(profile = freshFolder()) {
  const { window, answerClose } = openMainWindow({ profile, preload: '/p/preload.cjs', icon: '/p/icon.png' })
  return { window: window as unknown as FakeWindow, answerClose, profile }
}

test('the window has a sandbox, its own world, no Node, no embedded pages, and nothing that asks the network', () => {
  openFake()
  expect(told.options.webPreferences).toEqual({
    preload: '/p/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    spellcheck: false,
  })
})

test.each([
  ['app://ponte/index.html', false],
  ['app://ponte.example/index.html', true],
  ['https://example.org/', true],
  ['http://localhost/', true],
  ['file:///etc/passwd', true],
  ['ws://example.org/', true],
  ['data:text/html,x', true],
])('a request to %s is cancelled: %s', (url, cancel) => {
  hardenSession(origin)
  const answer = vi.fn()
  told.request?.(...([{ url }, answer] as never[]))
  expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel })
})

test('only keeping the records and copying a text are granted', () => {
  hardenSession(origin)
  const asked = [
    'persistent-storage',
    'clipboard-sanitized-write',
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'fileSystem',
  ]
  const granted = asked.filter((permission) => told.check?.(...([null, permission] as never[])) === true)
  const answered = asked.filter((permission) => {
    const answer = vi.fn()
    told.permission?.(...([null, permission, answer] as never[]))
    return answer.mock.calls[0]?.[0] === true
  })
  expect([granted, answered]).toEqual([asked.slice(0, 2), asked.slice(0, 2)])
})

test('a page opens no window, goes nowhere else and embeds nothing', () => {
  const contents = new FakeContents()
  hardenContents(contents as never, origin)
  expect(contents.open(...([{ url: 'https://example.org/' }] as never[]))).toEqual({ action: 'deny' })
  const stopped = (event: string, url: string): boolean => {
    const preventDefault = vi.fn()
    contents.emit(event, { url, preventDefault })
    return preventDefault.mock.calls.length === 1
  }
  expect([
    stopped('will-navigate', 'https://example.org/'),
    stopped('will-navigate', 'app://ponte.example/'),
    stopped('will-navigate', 'app://ponte/index.html'),
    stopped('will-redirect', 'https://example.org/'),
    stopped('will-attach-webview', ''),
  ]).toEqual([true, true, false, true, true])
})

test('closing asks the page once, and waits for its yes', () => {
  const { window, answerClose } = openFake()
  window.close()
  window.close()
  expect([window.webContents.sent, window.closed]).toEqual([['window.askClose'], false])
  answerClose(true)
  expect(window.closed).toBe(true)
})

test('a page that says no keeps its window, however long, and is asked again the next time', () => {
  const { window, answerClose } = openFake()
  window.close()
  answerClose(false)
  vi.advanceTimersByTime(60_000)
  expect(window.closed).toBe(false)
  window.close()
  expect(window.webContents.sent.length).toBe(2)
})

test('a page that does not answer in three seconds is closed all the same', () => {
  const { window } = openFake()
  window.close()
  vi.advanceTimersByTime(2999)
  expect(window.closed).toBe(false)
  vi.advanceTimersByTime(1)
  expect(window.closed).toBe(true)
})

test('the window opens where it was left', async () => {
  const { window, answerClose, profile } = openFake()
  expect(told.options).toMatchObject({ width: 1280, height: 800 })
  answerClose(true)
  expect(window.closed).toBe(true)
  await expect.poll(() => (openFake(profile), told.options)).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 })
})
