import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core'
import { sayToJourney } from './control'
import { browserSwitches, needBrowser } from './find-browser'
import type { HostOptions } from './options'
import { pageRuntime } from './page-runtime'
import { record } from './record'
import { handlers, requestFilters, schemes } from './registry'
import { fromWire, toWire } from './wire'

/** The part of Electron's window options that is used. */
export type StandInWindowOptions = Pick<Electron.BrowserWindowConstructorOptions, 'webPreferences' | 'title'>

/** Answers larger than this go by the routed origin. */
const fetchBytes = 256 << 10

/** A window's contents: messages to the page, and the page's frame as the sender of messages. */
class StandInContents extends EventEmitter {
  page: Page | null = null

  send(channel: string, payload: unknown): void {
    void this.page
      ?.evaluate(
        ([name, value]) => (globalThis as unknown as { __ponteHear(name: unknown, value: unknown): void }).__ponteHear(name, value),
        [channel, toWire(payload)],
      )
      .catch(() => undefined)
  }
  setWindowOpenHandler(_handler: unknown): void {
    // Pages opened by the page are closed at once; see `loadURL`.
  }
}

/** One window over a Chromium with a profile of its own. */
export class StandInWindow extends EventEmitter {
  static readonly open: StandInWindow[] = []
  readonly webContents = new StandInContents()
  title: string
  private readonly given: StandInWindowOptions
  private readonly options: HostOptions
  private context: BrowserContext | null = null
  private destroyed = false
  private readonly large = new Map<string, string>()

  constructor(given: StandInWindowOptions, options: HostOptions) {
    super()
    this.given = given
    this.options = options
    this.title = given.title ?? ''
    StandInWindow.open.push(this)
  }

  async loadURL(address: string): Promise<void> {
    const port = await freePort()
    this.context = await launch(this.options, port, toHttps(address))
    const context = this.context
    context.on('close', () => this.gone())
    await context.exposeBinding('__ponteInvoke', (source, channel: string, args: unknown) => this.invoke(source.frame, channel, args))
    await context.addInitScript(this.preloadScript())
    await context.route('**/*', (route) => this.answer(route))
    if (this.options.fixedNow !== null) await context.clock.setFixedTime(this.options.fixedNow)
    const page = context.pages()[0] ?? (await context.newPage())
    context.on('page', (other) => void other.close())
    page.on('console', (message) => record.console.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => record.console.push(`error: ${error.message}`))
    this.webContents.page = page
    await page.goto(toHttps(address))
    this.emit('ready-to-show')
    sayToJourney({ say: 'ready', port })
  }

  async violations(): Promise<readonly string[]> {
    return (await this.webContents.page?.evaluate(() => (globalThis as unknown as { __ponteViolations: string[] }).__ponteViolations)) ?? []
  }

  close(): void {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) void this.shut()
  }
  async shut(): Promise<void> {
    await this.context?.close()
    this.gone()
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  isMinimized(): boolean {
    return false
  }
  isMaximized(): boolean {
    return false
  }
  restore(): void {
    this.focus()
  }
  focus(): void {
    void this.webContents.page?.bringToFront().catch(() => undefined)
  }
  show(): void {
    this.focus()
  }
  maximize(): void {
    this.focus()
  }
  getNormalBounds(): Electron.Rectangle {
    return { x: 0, y: 0, width: this.options.width, height: this.options.height }
  }
  setTitle(title: string): void {
    this.title = title
  }

  private gone(): void {
    if (this.destroyed) return
    this.destroyed = true
    StandInWindow.open.splice(StandInWindow.open.indexOf(this), 1)
    this.emit('closed')
  }

  private preloadScript(): string {
    const preload = readFileSync(this.given.webPreferences?.preload ?? '', 'utf8')
    return `(${pageRuntime.toString()})();(() => { const require = globalThis.__ponteRequire; const module = { exports: {} }; const exports = module.exports; ${preload}\n})()`
  }

  private async invoke(frame: { url(): string; parentFrame(): unknown }, channel: string, args: unknown): Promise<unknown> {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const senderFrame = { url: toApp(frame.url()), parent: frame.parentFrame() }
    const answer = toWire(await handler({ sender: this.webContents, senderFrame }, ...(fromWire(args) as unknown[])))
    const text = JSON.stringify(answer)
    if (text.length < fetchBytes) return answer
    const id = String(this.large.size + Math.random())
    this.large.set(id, text)
    return { $fetch: `/__ponte-answer/${id}` }
  }

  private async answer(route: Route): Promise<void> {
    const address = route.request().url()
    const { hostname, pathname, protocol } = new URL(address)
    if (protocol === 'blob:' || protocol === 'data:') return route.continue()
    if (!hostname.endsWith('.localhost') || isCancelled(toApp(address))) {
      record.strangeRequests.push(address)
      return route.abort()
    }
    if (pathname.startsWith('/__ponte-answer/')) return this.answerLarge(route, pathname.slice('/__ponte-answer/'.length))
    const response = await schemes.get('app')?.(new Request(toApp(address)))
    if (!response) return route.abort()
    const body = Buffer.from(await response.arrayBuffer())
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  }

  private async answerLarge(route: Route, id: string): Promise<void> {
    const body = this.large.get(id)
    this.large.delete(id)
    return body === undefined ? route.abort() : route.fulfill({ status: 200, contentType: 'application/json', body })
  }
}

function launch(options: HostOptions, port: number, address: string): Promise<BrowserContext> {
  const folder = join(options.profile, 'Chromium')
  mkdirSync(folder, { recursive: true })
  return chromium.launchPersistentContext(folder, {
    executablePath: needBrowser(),
    headless: !options.visible,
    args: [
      ...browserSwitches,
      `--remote-debugging-port=${port}`,
      ...(options.visible ? [`--app=${address}`, `--window-size=${options.width},${options.height}`] : []),
    ],
    viewport: options.visible ? null : { width: options.width, height: options.height },
    locale: options.languages[0] ?? 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: options.dark ? 'dark' : 'light',
    acceptDownloads: false,
  })
}

function isCancelled(address: string): boolean {
  let cancelled = false
  for (const filter of requestFilters)
    filter({ url: address } as Electron.OnBeforeRequestListenerDetails, (response) => (cancelled ||= response.cancel === true))
  return cancelled
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

// A secure context with an origin that never changes: records would be lost with it.
function toHttps(address: string): string {
  const url = new URL(address)
  return `https://${url.host}.localhost${url.pathname}${url.search}${url.hash}`
}

function toApp(address: string): string {
  const url = new URL(address)
  return `app://${url.hostname.replace(/\.localhost$/, '')}${url.pathname}${url.search}`
}
