import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Browser, type Page } from 'playwright-core'
import { appFolder } from './app-folder'
import { readHostLine, type ControlCommand, type DialogAnswer, type HostMessage, type HostReport } from './control'
import { isAlive } from './is-alive'
import { optionsToEnvironment } from './options'
import { isRenderer, memoryMiB, processesBelow, type RunningProcess } from './processes'

/** How an app is started for a journey. */
export interface StartOptions {
  /** The folder of the laptop's profile; a fresh one when not given. The same folder again is the same laptop. */
  readonly profile?: string
  /** The instant at which the window's clock stands still: a day (`2026-03-18`, then 10:00 in Ajaccio) or an ISO instant. */
  readonly day?: string
  readonly language?: 'fr' | 'en'
  readonly width?: number
  readonly height?: number
  /** Files given on the command line, as by a double click. */
  readonly files?: readonly string[]
}

/** The built app, running headless in a process of its own. */
export interface RunningApp {
  /** The page of the window; another one after `killWindow`. */
  readonly page: Page
  readonly profile: string
  /** Prepares the answer to the next dialog of its kind; a dialog without one is cancelled. */
  answerDialog(answer: DialogAnswer): void
  report(): Promise<HostReport>
  /** Moves the clock of an app that was started on a `day`. */
  setNow(instant: string): void
  /** What a double click on a file does while the app is open. */
  handOver(path: string): void
  /** What a click on the window's cross does; resolves when the app is gone. */
  closeWindow(): Promise<void>
  /** Ends app and browser at once, as a power cut would. The profile stays. */
  kill(): Promise<void>
  /** Ends the window's process alone, as a system without memory does; resolves when the app has loaded its page again. Where processes cannot be seen, the page is told to crash. */
  killWindow(): Promise<void>
  /** Ends main's process alone; resolves when the window that it left behind has gone too, as it does by itself. */
  killMain(): Promise<void>
  /** The most memory that the window's process ever took, in MiB; 0 where it is not told. */
  windowPeakMiB(): number
  /** Ends the app without asking the window. */
  quit(): Promise<void>
}

/** What stopped an app before it had a window: the error box that it showed. */
export class StoppedBeforeWindow extends Error {
  readonly title: string
  readonly text: string
  constructor(title: string, text: string) {
    super(`${title}: ${text}`)
    this.title = title
    this.text = text
  }
}

/** Starts the built app on the stand-in and connects to its page. Rejects with `StoppedBeforeWindow` when main refuses to open. */
export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'ponte-profile-'))
  const child = spawnApp(profile, options)
  const gone = new Promise<void>((done) => void child.once('exit', () => done()))
  const messages = hearApp(child)
  const { port, browserPid } = await firstWindow(child, messages)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const say = (command: ControlCommand): void => void child.stdin?.write(`${JSON.stringify(command)}\n`)
  let reports = 0
  let page = onlyPage(browser)
  return {
    get page() {
      return page
    },
    profile,
    answerDialog: (answer) => say({ do: 'answer-dialog', answer }),
    setNow: (instant) => say({ do: 'set-now', now: toInstant(instant) }),
    handOver: (path) => say({ do: 'hand-over', path }),
    report: () =>
      new Promise((done) => {
        const id = (reports += 1)
        messages.add((message) => message.say === 'report' && message.id === id && done(message.report))
        say({ do: 'report', id })
      }),
    closeWindow: () => {
      say({ do: 'close-window' })
      return gone
    },
    quit: () => {
      say({ do: 'quit' })
      return gone
    },
    kill: () => {
      killAll(child, browserPid)
      return gone
    },
    killWindow: async () => {
      const next = page.context().waitForEvent('page')
      await killRenderers(child, page)
      page = await next
      await page.waitForLoadState()
    },
    killMain: async () => {
      child.kill('SIGKILL')
      await gone
      if (browserPid !== null) await endOf(browserPid)
    },
    windowPeakMiB: () => Math.max(0, ...renderersOf(child).map(({ pid }) => memoryMiB(pid, 'VmHWM'))),
  }
}

function spawnApp(profile: string, options: StartOptions): ChildProcess {
  const { day, language, width = 1280, height = 800 } = options
  const environment = optionsToEnvironment({
    profile,
    languages: [language === 'en' ? 'en-GB' : 'fr-FR'],
    fixedNow: day === undefined ? null : toInstant(day),
    width,
    height,
  })
  return spawn(process.execPath, [join(appFolder, 'dist', 'host', 'run-main.js'), ...(options.files ?? [])], {
    env: { ...process.env, ...environment, PONTE_HOST_DRIVEN: '1', TZ: 'Europe/Paris' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

type Messages = Set<(message: HostMessage) => unknown>

function hearApp(child: ChildProcess): Messages {
  const listeners: Messages = new Set()
  if (!child.stdout) throw new Error('the app has no output')
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = readHostLine(line)
    if (message) listeners.forEach((listener) => listener(message))
    else console.log(line)
  })
  return listeners
}

function firstWindow(child: ChildProcess, messages: Messages): Promise<Extract<HostMessage, { say: 'ready' }>> {
  return new Promise((done, refuse) => {
    messages.add((message) => {
      if (message.say === 'ready') done(message)
      if (message.say === 'stopped') refuse(new StoppedBeforeWindow(message.title, message.text))
    })
    child.once('exit', (code) => refuse(new Error(`the app ended (${code}) before it had a window`)))
  })
}

function onlyPage(browser: Browser): Page {
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('the app has no page')
  return page
}

// The browser first: it must not see its master go and tidy up.
function killAll(child: ChildProcess, browserPid: number | null): void {
  if (process.platform === 'win32' && child.pid !== undefined) {
    spawn('taskkill', ['/PID', String(child.pid), '/T', '/F'])
    return
  }
  if (browserPid !== null) killGroup(browserPid)
  child.kill('SIGKILL')
}

async function endOf(pid: number): Promise<void> {
  while (isAlive(pid)) await wait(20)
}

function renderersOf({ pid }: ChildProcess): readonly RunningProcess[] {
  return pid === undefined ? [] : processesBelow(pid).filter(isRenderer)
}

async function killRenderers(child: ChildProcess, page: Page): Promise<void> {
  const renderers = renderersOf(child)
  for (const { pid } of renderers) process.kill(pid, 'SIGKILL')
  if (renderers.length > 0) return
  const session = await page.context().newCDPSession(page)
  // Nobody answers: the page is gone.
  void session.send('Page.crash').catch(() => undefined)
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    process.kill(pid, 'SIGKILL')
  }
}

function toInstant(day: string): number {
  return Date.parse(day.length === 10 ? `${day}T10:00:00+01:00` : day)
}
