import type { BaseNote, CallInput } from '../../shared/ipc/contract'

/** What main was told of the bases, by store id. */
export const notes = new Map<string, BaseNote>()

/** The machine that main says to be on. */
export const machine: { id: string | null } = { id: null }

/** A main that keeps what it is told of the bases, has no copies, no journals and no passphrases, and takes everything else. */
export const stubBridge = {
  call: (channel: string, input: unknown): Promise<unknown> => Promise.resolve({ ok: true, value: answerTo(channel, input) }),
  listen: () => () => undefined,
}

function answerTo(channel: string, input: unknown): unknown {
  if (channel === 'bases.note') notes.set((input as BaseNote).storeId, input as BaseNote)
  if (channel === 'bases.read') return [...notes.values()].map((note) => ({ ...note, app: '0.1.0', electron: '0' }))
  if (channel === 'file.space') return { freeBytes: null }
  if (channel === 'share.read') return { folder: null, files: [] }
  if (channel === 'app.info') return { version: '0.1.0', machine: machine.id }
  if (channel === 'key.read') return { passphrases: [], vault: false }
  if (channel === 'journal.append') {
    const { afterRow, toRow } = input as CallInput<'journal.append'>
    return { standsAt: toRow ?? afterRow }
  }
  return channel.endsWith('.list') ? [] : null
}
