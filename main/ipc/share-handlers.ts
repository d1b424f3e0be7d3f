import { dialog, type BrowserWindow } from 'electron'
import { basename, join } from 'node:path'
import { failed, ok } from '../../shared/kernel/result'
import { fileNameOf } from '../../shared/kernel/file-name'
import { lackOfRoom } from '../files/free-space'
import type { Shares } from '../files/shares'
import type { TokenTable } from '../files/tokens'
import { writeProblem } from '../files/write-problem'
import type { MainWords } from '../windows/main-words'
import type { HandlersFor } from './answer-calls'

/** What the handlers of shared folders work with. */
export interface ShareRoom {
  readonly window: BrowserWindow
  readonly tokens: TokenTable
  readonly shares: Shares
  readonly words: MainWords
  readonly profile: string
}

type ShareChannels = 'share.read' | 'share.choose' | 'share.forget' | 'share.open' | 'share.create'

/** A folder that several laptops see: the window names files in it, never the folder. */
export function shareHandlers({ window, tokens, shares, words, profile }: ShareRoom): HandlersFor<ShareChannels> {
  return {
    'share.read': async ({ storeId }) => {
      const folder = await shares.folderOf(storeId)
      return ok({ folder, files: folder === null ? [] : await shares.list(folder) })
    },
    'share.choose': async ({ storeId }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: words.chooseShare,
        properties: ['openDirectory', 'createDirectory'],
      })
      const [folder] = filePaths
      if (canceled || folder === undefined) return failed({ type: 'cancelled' })
      await shares.choose(storeId, folder)
      return ok({ folder })
    },
    'share.forget': async ({ storeId }) => {
      await shares.choose(storeId, null)
      return ok(null)
    },
    'share.open': async ({ storeId, name }) => {
      const folder = await shares.folderOf(storeId)
      try {
        if (folder === null) return failed({ type: 'file-unreadable', name })
        const { token, file } = await tokens.openForReading(join(folder, basename(name)))
        return ok({ token, name: file.name, size: file.size, mime: '' })
      } catch {
        return failed({ type: 'file-unreadable', name })
      }
    },
    'share.create': async ({ storeId, name, expectedBytes }) => {
      const folder = await shares.folderOf(storeId)
      if (folder === null) return failed({ type: 'file-unwritable', name })
      const lack = await lackOfRoom(folder, expectedBytes, profile)
      if (lack) return failed(lack)
      try {
        return ok(await tokens.openForWriting(join(folder, fileNameOf(name)), 'backup'))
      } catch (error) {
        return failed(writeProblem(error, name))
      }
    },
  }
}
