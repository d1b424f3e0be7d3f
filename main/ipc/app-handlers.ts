import { app, dialog, shell, type BrowserWindow } from 'electron'
import { dirname } from 'node:path'
import { failed, ok } from '../../shared/kernel/result'
import type { BasesFile } from '../files/bases'
import type { Jobs } from '../files/jobs'
import type { KeysFile, Vault } from '../files/keys'
import type { Log } from '../files/log'
import type { TokenTable } from '../files/tokens'
import type { PdfMaker } from '../pdf/make-pdf'
import { createPictureShelf } from '../pdf/picture-shelf'
import { readMachine } from '../files/machine'
import type { MainWords } from '../windows/main-words'
import type { HandlersFor } from './answer-calls'

/** What the other handlers work with. */
export interface AppRoom {
  readonly window: BrowserWindow
  readonly bases: BasesFile
  readonly keys: KeysFile
  readonly vault: Vault
  readonly log: Log
  readonly jobs: Jobs
  readonly tokens: TokenTable
  readonly pdf: PdfMaker
  readonly words: MainWords
  /** The window answered whether it may close. */
  answerClose(close: boolean): void
}

type AppChannels =
  | 'app.info'
  | 'bases.read'
  | 'bases.note'
  | 'bases.forget'
  | 'key.read'
  | 'key.keep'
  | PaperChannels
  | 'job.cancel'
  | 'log.write'
  | 'log.open'
  | 'link.open'
  | 'window.title'
  | 'window.answerClose'

/** Everything that is not a file. */
export function appHandlers(room: AppRoom): HandlersFor<AppChannels> {
  const machine = readMachine()
  return {
    'app.info': async () =>
      ok({
        version: app.getVersion(),
        host: process.versions['electron'] === undefined ? 'stand-in' : 'electron',
        hostVersion: process.versions['electron'] ?? process.versions.node,
        platform: process.platform,
        languages: app.getPreferredSystemLanguages(),
        machine: await machine,
      }),
    ...keptHandlers(room),
    ...paperHandlers(room),
    'job.cancel': ({ job }) => {
      room.jobs.cancel(job)
      return ok(null)
    },
    'log.write': ({ level, area, message, stack }) => {
      room.log.write(level, area, message, stack)
      return ok(null)
    },
    'log.open': async () => {
      await room.log.settled()
      const wrong = await shell.openPath(room.log.path)
      return wrong === '' ? ok(null) : failed({ type: 'file-unreadable', name: 'ponte.log' })
    },
    'link.open': async ({ url }) => {
      if (!/^(https:\/\/|mailto:)/i.test(url)) return failed({ type: 'message-refused', detail: 'link.open: scheme' })
      const { response } = await dialog.showMessageBox(room.window, {
        type: 'question',
        message: room.words.openLink,
        detail: url,
        buttons: [room.words.open, room.words.cancel],
        cancelId: 1,
        defaultId: 1,
      })
      if (response !== 0) return failed({ type: 'cancelled' })
      await shell.openExternal(url)
      return ok(null)
    },
    'window.title': ({ title }) => {
      room.window.setTitle(title)
      return ok(null)
    },
    'window.answerClose': ({ close }) => {
      room.answerClose(close)
      return ok(null)
    },
  }
}

type KeptChannels = 'bases.read' | 'bases.note' | 'bases.forget' | 'key.read' | 'key.keep'

// What main keeps of each base outside the browser's storage.
function keptHandlers(room: AppRoom): HandlersFor<KeptChannels> {
  return {
    'bases.read': async () => ok(await room.bases.read()),
    'bases.note': async (note) => {
      await room.bases.note(note)
      return ok(null)
    },
    'bases.forget': async ({ storeId }) => {
      await room.bases.forget(storeId)
      return ok(null)
    },
    'key.read': async ({ storeId }) => ok({ passphrases: await room.keys.read(storeId), vault: room.vault.available() }),
    'key.keep': async ({ storeId, passphrases, unprotected }) => {
      await room.keys.keep(storeId, passphrases, unprotected)
      return ok(null)
    },
  }
}

type PaperChannels = 'pdf.lacking' | 'pdf.picture' | 'pdf.make'

/** What pictures may take in memory: those of a large dossier, and not all that were ever printed. */
const pictureBytes = 256 << 20

function paperHandlers(room: AppRoom): HandlersFor<PaperChannels> {
  const shelf = createPictureShelf(pictureBytes)
  return {
    'pdf.lacking': ({ pictures }) => ok({ lacking: shelf.lacking(pictures) }),
    'pdf.picture': (piece) => (shelf.put(piece) ? ok(null) : failed({ type: 'message-refused', detail: 'pdf.picture: piece' })),
    'pdf.make': ({ snapshot, pictures }) => ok({ job: startPdf(room, snapshot, shelf.take(pictures)) }),
  }
}

function startPdf(room: AppRoom, snapshot: string, pictures: ReadonlyMap<string, Uint8Array>): string {
  return room.jobs.start(async ({ signal, progress }) => {
    const made = await room.pdf.makePdf({ snapshot, pictures }, { signal, onProgress: (done, total) => progress(done, total, 'pages') })
    if (!made.ok) {
      room.log.write(made.problem.type === 'cancelled' ? 'info' : 'error', 'pdf', made.problem.type)
      return made
    }
    const { path, ...told } = made.value
    const { token } = await room.tokens.openForReading(path, dirname(path))
    return ok({ token, ...told })
  })
}
