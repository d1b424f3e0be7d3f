import './zod-setup'
import { app, BrowserWindow, dialog, protocol, safeStorage } from 'electron'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createBasesFile, type BasesFile } from './files/bases'
import { createCopies } from './files/copies'
import { createJobs } from './files/jobs'
import { createJournals } from './files/journal'
import { createKeysFile, type Vault } from './files/keys'
import { createLog } from './files/log'
import { createShares } from './files/shares'
import { createTokenTable } from './files/tokens'
import { answerCalls } from './ipc/answer-calls'
import { appHandlers } from './ipc/app-handlers'
import { fileHandlers } from './ipc/file-handlers'
import { shareHandlers } from './ipc/share-handlers'
import { safetyHandlers, type ComingCopy } from './ipc/safety-handlers'
import { setMenu } from './menus/app-menu'
import { createPdfMaker } from './pdf/make-pdf'
import { createDropped } from './windows/dropped-files'
import { hardenContents, hardenEverything, hardenSession } from './windows/harden'
import { openMainWindow, type MainWindow } from './windows/main-window'
import { mainWords } from './windows/main-words'
import { createRevival } from './windows/revive-window'
import { isSharedFolder, profileFolder } from './windows/profile'
import { refuseNewerStores } from './windows/refuse-newer-stores'
import { serveApp } from './windows/serve-app'

const origin = 'app://ponte'
const here = dirname(fileURLToPath(import.meta.url))
// In a package, threads and fonts lie beside the archive, not in it.
const outside = here.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')
const clock = (): number => Date.now()

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
])
app.enableSandbox()

const profile = profileFolder()
mkdirSync(profile, { recursive: true })
app.setPath('userData', profile)
// What a crash left of files that were only ever for one window.
const temporaryFolder = join(profile, 'temporary')

const log = createLog(profile, clock)
const dropped = createDropped()
if (!app.requestSingleInstanceLock()) app.quit()
else await start().catch(stopWithError)

async function start(): Promise<void> {
  process.on('uncaughtException', (error) => log.write('error', 'main', error.message, error.stack))
  process.on('unhandledRejection', (reason) =>
    log.write('error', 'main', String(reason), reason instanceof Error ? reason.stack : undefined),
  )
  app.on('open-file', (_event, path) => dropped.add([path]))
  await app.whenReady()
  log.write('info', 'main', `start ${app.getVersion()} on ${process.platform}`)

  const words = mainWords()
  if (isSharedFolder(profile)) {
    log.write('warning', 'main', 'refused: the profile lies in a shared folder')
    dialog.showErrorBox(words.sharedFolder, words.sharedFolderText.replace('{{folder}}', profile))
    return app.quit()
  }
  const bases = createBasesFile(profile, { app: app.getVersion(), electron: process.versions['electron'] ?? '' })
  if (await refuseNewerStores(bases, words)) return app.quit()

  rmSync(temporaryFolder, { recursive: true, force: true })
  setMenu(words)
  protocol.handle('app', serveApp(join(here, '../renderer')))
  hardenSession(origin)
  hardenEverything(origin)
  const main = openMainWindow({ profile, preload: join(here, 'preload.cjs'), icon: join(here, 'icon.png') })
  hardenContents(main.window.webContents, origin)
  answerWindow(main, bases)
  await main.window.loadURL(`${origin}/index.html`)
}

// What one window may ask, and what ends with it.
function answerWindow({ window, answerClose }: MainWindow, bases: BasesFile): void {
  const words = mainWords()
  const tokens = createTokenTable()
  const jobs = createJobs(
    (channel, payload) => {
      if (!window.isDestroyed()) window.webContents.send(channel, payload)
    },
    clock,
    log,
  )
  const pdf = createPdfMaker({
    workerUrl: pathToFileURL(join(outside, 'pdf-worker.js')),
    fontsFolder: join(outside, 'fonts'),
    temporaryFolder,
  })
  const folders = new Map<string, string>()
  const vault = systemVault()
  const [copies, journals] = [createCopies(profile), createJournals(profile)]
  copies.sweep().catch((error: unknown) => log.write('error', 'main', `sweeping copies: ${String(error)}`))
  const coming = new Map<string, ComingCopy>()
  const backupWorkerUrl = pathToFileURL(join(outside, 'backup-worker.js'))
  answerCalls(
    window.webContents,
    origin,
    {
      ...appHandlers({ window, bases, keys: createKeysFile(profile, vault), vault, log, jobs, tokens, pdf, words, answerClose }),
      ...shareHandlers({ window, tokens, shares: createShares(profile), words, profile }),
      ...safetyHandlers({ tokens, copies, journals, profile, coming, jobs, backupWorkerUrl }),
      ...fileHandlers({
        window,
        tokens,
        jobs,
        words,
        backupWorkerUrl,
        profile,
        keepCopy: async (token, size, sha256) => {
          const copy = coming.get(token)
          coming.delete(token)
          if (!copy) return
          await copies.keep(copy.storeId, { ...copy.note, size, sha256, health: 'sound', readAt: copy.note.at })
          await journals.beginAfter(copy.storeId, copy.note.generation, copy.note.lastRow)
        },
        takeDropped: dropped.take,
        lastFolder: (purpose) => folders.get(purpose) ?? app.getPath('documents'),
        keepFolder: (purpose, folder) => folders.set(purpose, folder),
      }),
    },
    log,
  )
  const leave = (): Promise<void> => {
    jobs.cancelAll()
    return tokens.dropAll()
  }
  reviveWindow(window, words, leave)
  followWindow(window, async () => {
    await Promise.all([leave(), pdf.close()])
    rmSync(temporaryFolder, { recursive: true, force: true })
  })
}

// On Linux without a key store Electron seals with a password that everybody knows: that protects nothing.
function systemVault(): Vault {
  const pretends = (): boolean => process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
  return {
    available: () => safeStorage.isEncryptionAvailable() && !pretends(),
    seal: (text) => safeStorage.encryptString(text),
    open: (sealed) => safeStorage.decryptString(sealed),
  }
}

function followWindow(window: BrowserWindow, tidy: () => Promise<void>): void {
  let tidied: Promise<void> = Promise.resolve()
  dropped.onArrival((name) => window.webContents.send('file.opened', { name }))
  app.on('second-instance', (_event, argv, folder) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    dropped.add(argv, folder)
  })
  window.on('closed', () => {
    log.write('info', 'main', 'window closed')
    tidied = tidy().catch((error: unknown) => log.write('error', 'main', `tidying: ${String(error)}`))
  })
  // Half-written files go, and the journal is complete, before the app ends.
  app.on('window-all-closed', () => void tidied.then(() => log.settled()).then(() => app.quit()))
}

// A window whose process ended stays blank: what it had open is closed, and it is loaded again. What was saved is saved, drafts are kept.
function reviveWindow(window: BrowserWindow, words: ReturnType<typeof mainWords>, leave: () => Promise<void>): void {
  const revive = createRevival(clock)
  const answer = async (): Promise<void> => {
    await leave()
    if (window.isDestroyed()) return
    if (revive() === 'ask') {
      const buttons = [words.loadAgain, words.quit]
      const { response } = await dialog.showMessageBox(window, {
        type: 'error',
        message: words.windowGone,
        detail: words.windowGoneText,
        buttons,
        cancelId: 0,
        noLink: true,
      })
      if (response === 1) return app.quit()
    }
    window.webContents.reload()
  }
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.write('error', 'window', `gone: ${reason}`)
    if (reason !== 'clean-exit') answer().catch((error: unknown) => log.write('error', 'main', `reviving: ${String(error)}`))
  })
}

// A start that fails must say so: without a window nobody would ever know.
async function stopWithError(error: unknown): Promise<void> {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  log.write('error', 'main', `start failed: ${message}`, stack)
  await log.settled()
  const words = mainWords()
  dialog.showErrorBox(words.startFailed, words.startFailedText.replace('{{detail}}', message).replace('{{journal}}', log.path))
  app.quit()
}
