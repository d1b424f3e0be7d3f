import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserContext, Frame, Page, Route } from 'playwright-core'
import { toApp, toHttps } from './addresses'
import { sayToJourney } from './control'
import { openBrowser } from './open-browser'
import type { HostOptions } from './options'
import { freezeDate, pageRuntime } from './page-runtime'
import { record } from './record'
import { handlers, isCancelled, isGranted, schemes } from './registry'
import { fromWire, toWire } from './wire'

/** The part of Electron's window options that is used. */
export type StandInWindowOptions = Pick<Electron.BrowserWindowConstructorOptions, 'webPreferences' | 'title'>

/** Answers larger than this go by the routed origin: the binding is slow for them and, at some size, fatal. */
const fetchBytes = 256 << 10

/** The functions that the page runtime leaves on the page. */
interface PageHooks {
  __ponteHear(channel: string, payload: unknown): void
  __ponteSetNow(now: number): void
  readonly __ponteViolations: readonly string[]
}

/** A window's contents: messages to the page, and the page's frame as the sender of messages. */
class StandInContents extends EventEmitter implements Pick<Electron.WebContents, 'send' | 'setWindowOpenHandler' | 'reload'> {
  page: Page | null = null
  private readonly load: () => Promise<void>

  /** `load` loads the page anew. */
  constructor(load: () => Promise<void>) {
    super()
    this.load = load
  }
  reload(): void {
    // A window that is closed meanwhile has no page to load.
    void this.load().catch(() => undefined)
  }

  send(channel: string, payload: unknown): void {
    const hear = ([name, value]: readonly [string, unknown]): void => (globalThis as unknown as PageHooks).__ponteHear(name, value)
    // A page that is going hears nothing, as in Electron.
    void this.page?.evaluate(hear, [channel, toWire(payload)] as const).catch(() => undefined)
  }
  setWindowOpenHandler(_handler: unknown): void {
    // Pages opened by the page are closed at once; see `loadURL`.
  }
}

/** One window over a Chromium with a profile of its own. */
export class StandInWindow extends EventEmitter {
  static readonly open: StandInWindow[] = []
  readonly webContents = new StandInContents(() => this.openPage())
  title: string
  private now: number | null
  private context: BrowserContext | null = null
  private address = ''
  private opening = false
  private destroyed = false
  private readonly large = new Map<string, string>()

  private readonly given: StandInWindowOptions
  private readonly options: HostOptions
  private readonly titleEnd: string

  /** `titleEnd` is added to every title that a person sees. */
  constructor(given: StandInWindowOptions, options: HostOptions, titleEnd: string) {
    super()
    this.given = given
    this.options = options
    this.titleEnd = titleEnd
    this.title = given.title ?? ''
    this.now = options.fixedNow
    StandInWindow.open.push(this)
  }

  async loadURL(address: string): Promise<void> {
    const { context, port, pid } = await openBrowser(this.options)
    this.context = context
    context.on('close', () => this.gone())
    await context.exposeBinding('__ponteInvoke', (source, channel: string, args: unknown) => this.invoke(source.frame, channel, args))
    await context.addInitScript(this.preloadScript())
    await context.route('**/*', (route) => this.answer(route))
    context.on('page', (other) => {
      if (!this.opening) void other.close()
    })
    this.address = address
    await this.openPage(context.pages()[0])
    this.emit('ready-to-show')
    sayToJourney({ say: 'ready', port, browserPid: pid })
  }

  // The page of a process that ended can be driven no more: a fresh one takes its place.
  private async openPage(first?: Page): Promise<void> {
    const { context } = this
    if (!context) throw new Error('a window without a browser')
    const [before, page] = [this.webContents.page, first ?? (await this.freshPage(context))]
    this.webContents.page = page
    page.on('close', () => {
      if (this.webContents.page === page) void this.shut()
    })
    page.on('crash', () => this.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 }))
    page.on('console', (message) => record.console.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => record.console.push(`error: ${error.message}`))
    await this.grant(page, this.address)
    await page.goto(toHttps(this.address))
    await before?.close()
  }

  private async freshPage(context: BrowserContext): Promise<Page> {
    this.opening = true
    try {
      return await context.newPage()
    } finally {
      this.opening = false
    }
  }

  async violations(): Promise<readonly string[]> {
    const read = (): readonly string[] => (globalThis as unknown as PageHooks).__ponteViolations
    return (await this.webContents.page?.evaluate(read).catch(() => [])) ?? []
  }
  /** Moves the clock of a window that was started on a fixed instant. */
  async setNow(now: number): Promise<void> {
    this.now = now
    const set = (moved: number): void => (globalThis as unknown as PageHooks).__ponteSetNow(moved)
    const page = this.webContents.page
    if (page) await Promise.all([page.evaluate(set, now), ...page.workers().map((worker) => worker.evaluate(set, now))])
  }

  close(): void {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) void this.shut()
  }
  async shut(): Promise<void> {
    await this.context?.close().catch(() => undefined)
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
    const set = (shown: string): void => void (document.title = shown)
    void this.webContents.page?.evaluate(set, `${title}${this.titleEnd}`).catch(() => undefined)
  }

  private gone(): void {
    if (this.destroyed) return
    this.destroyed = true
    StandInWindow.open.splice(StandInWindow.open.indexOf(this), 1)
    this.emit('closed')
  }

  private preloadScript(): string {
    const preload = readFileSync(this.given.webPreferences?.preload ?? '', 'utf8')
    const frozen = this.now === null ? '' : `(${freezeDate.toString()})(${this.now});`
    // As in Electron, frames inside the page have no preload.
    return `if (window === window.top) { ${frozen}(${pageRuntime.toString()})();((require, module, exports) => { ${preload}\n})(globalThis.__ponteRequire, { exports: {} }, {}) }`
  }

  // Chromium's name and Electron's for the one permission that the store lives by.
  private async grant(page: Page, address: string): Promise<void> {
    const session = await page.context().newCDPSession(page)
    const setting = isGranted('persistent-storage') ? 'granted' : 'denied'
    await session.send('Browser.setPermission', {
      permission: { name: 'persistent-storage' },
      setting,
      origin: new URL(toHttps(address)).origin,
    })
    await session.detach()
  }

  private async invoke(frame: Frame, channel: string, args: unknown): Promise<unknown> {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const senderFrame = { url: toApp(frame.url()), parent: frame.parentFrame() }
    const given = fromWire(args)
    const answer = toWire(await handler({ sender: this.webContents, senderFrame }, ...(Array.isArray(given) ? given : [])))
    const text = JSON.stringify(answer)
    if (text.length < fetchBytes) return answer
    const name = crypto.randomUUID()
    this.large.set(name, text)
    return { $fetch: `/__ponte-answer/${name}` }
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request()
    const address = toApp(request.url())
    const { protocol, pathname } = new URL(address)
    if (protocol === 'blob:') return route.continue()
    if (protocol !== 'app:' || isCancelled(address)) {
      record.strangeRequests.push(address)
      return route.abort()
    }
    if (pathname.startsWith('/__ponte-answer/')) return this.answerLarge(route, pathname.slice('/__ponte-answer/'.length))
    const response = await schemes.get('app')?.(new Request(address))
    if (!response) return route.abort()
    const body = Buffer.from(await response.arrayBuffer())
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: /\.m?js$/.test(pathname) ? Buffer.concat([Buffer.from(this.freezeThread()), body]) : body,
    })
  }

  // Scripts given before the page's own do not reach its threads: there, the first script brings the standing clock with it.
  private freezeThread(): string {
    if (this.now === null) return ''
    return `typeof WorkerGlobalScope !== 'undefined' && !globalThis.__ponteSetNow && (${freezeDate.toString()})(${this.now});`
  }

  private async answerLarge(route: Route, name: string): Promise<void> {
    const body = this.large.get(name)
    this.large.delete(name)
    return body === undefined ? route.abort() : route.fulfill({ status: 200, contentType: 'application/json', body })
  }
}
