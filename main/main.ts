import './zod-setup'
import { app, BrowserWindow, dialog, Menu, protocol } from 'electron'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mainEn } from '../shared/text/en/main'
import { mainFr } from '../shared/text/fr/main'
import { preferredLanguage } from '../shared/text/language'
import { createBasesFile } from './files/bases'
import { createJobs } from './files/jobs'
import { createLog } from './files/log'
import { createTokenTable } from './files/tokens'
import { answerCalls } from './ipc/answer-calls'
import { appHandlers } from './ipc/app-handlers'
import { fileHandlers } from './ipc/file-handlers'
import { createPdfMaker } from './pdf/make-pdf'
import { createDropped } from './windows/dropped-files'
import { hardenContents, hardenEverything, hardenSession } from './windows/harden'
import { openMainWindow } from './windows/main-window'
import { isSharedFolder, profileFolder } from './windows/profile'
import { refuseNewerStores } from './windows/refuse-newer-stores'
import { serveApp } from './windows/serve-app'

const origin = 'app://ponte'
const here = dirname(fileURLToPath(import.meta.url))
const clock = (): number => Date.now()

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
])

const profile = profileFolder()
mkdirSync(profile, { recursive: true })
app.setPath('userData', profile)

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
  const words = preferredLanguage(app.getPreferredSystemLanguages()) === 'en' ? mainEn : mainFr
  if (isSharedFolder(profile)) {
    dialog.showErrorBox(words.sharedFolder, words.sharedFolderText.replace('{{folder}}', profile))
    app.quit()
    return
  }
  const bases = createBasesFile(profile, { app: app.getVersion(), electron: process.versions['electron'] ?? '' })
  if (await refuseNewerStores(bases, words)) return

  Menu.setApplicationMenu(null)
  protocol.handle('app', serveApp(join(here, '../renderer')))
  hardenSession(origin)
  hardenEverything(origin)
  const { window, answerClose } = openMainWindow({ profile, preload: join(here, 'preload.cjs'), icon: join(here, '../renderer/icon.png') })
  hardenContents(window.webContents, origin)

  const tokens = createTokenTable()
  const jobs = createJobs((channel, payload) => {
    if (!window.isDestroyed()) window.webContents.send(channel, payload)
  }, clock)
  const pdf = createPdfMaker({
    workerUrl: new URL('./pdf-worker.js', import.meta.url),
    fontsFolder: join(here, 'fonts'),
    temporaryFolder: join(tmpdir(), 'ponte'),
  })
  const folders = new Map<string, string>()
  answerCalls(
    window.webContents,
    origin,
    {
      ...appHandlers({ window, bases, log, jobs, tokens, pdf, words, answerClose }),
      ...fileHandlers({
        window,
        tokens,
        jobs,
        words,
        backupWorkerUrl: new URL('./backup-worker.js', import.meta.url),
        profile,
        takeDropped: dropped.take,
        lastFolder: (purpose) => folders.get(purpose) ?? app.getPath('documents'),
        keepFolder: (purpose, folder) => folders.set(purpose, folder),
      }),
    },
    log,
  )

  dropped.onArrival((name) => window.webContents.send('file.opened', { name }))
  app.on('second-instance', (_event, argv) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    dropped.add(argv)
  })
  window.webContents.on('render-process-gone', (_event, details) => log.write('error', 'window', `gone: ${details.reason}`))
  window.on('closed', () => {
    jobs.cancelAll()
    void tokens.dropAll()
    void pdf.close()
  })
  app.on('window-all-closed', () => {
    if (BrowserWindow.getAllWindows().length === 0) app.quit()
  })
  await window.loadURL(`${origin}/index.html`)
}

// A start that fails must say so: without a window nobody would ever know.
async function stopWithError(error: unknown): Promise<void> {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  log.write('error', 'main', `start failed: ${message}`, stack)
  await log.settled()
  const words = preferredLanguage(app.getPreferredSystemLanguages()) === 'en' ? mainEn : mainFr
  dialog.showErrorBox(words.startFailed, words.startFailedText.replace('{{detail}}', message).replace('{{journal}}', log.path))
  app.quit()
}
