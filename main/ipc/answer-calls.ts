import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { callChannels, type CallChannel } from '../../shared/ipc/channels'
import { contract, type CallAnswer, type ParsedInput } from '../../shared/ipc/contract'
import { failed } from '../../shared/kernel/result'
import type { Log } from '../files/log'
import { isDiskFull } from '../files/write-problem'

/** One function for each message; main does not compile while one is missing. */
export type Handlers = {
  readonly [Channel in CallChannel]: (input: ParsedInput<Channel>) => Promise<CallAnswer<Channel>> | CallAnswer<Channel>
}

/** A part of the handlers, as each area gives it. */
export type HandlersFor<Channels extends CallChannel> = Pick<Handlers, Channels>

/** Whether a message comes from the top frame of our own window, on our own origin. */
export function isTrusted(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, own: WebContents, origin: string): boolean {
  const frame = event.senderFrame
  // Node gives no origin for a scheme of our own (`new URL` says 'null'): the address itself is compared.
  return event.sender === own && frame !== null && frame.parent === null && frame.url.startsWith(`${origin}/`)
}

/** Answers every message: checks who sent it, parses what it carries, and passes on only the parsed value. A refused message answers a problem. */
export function answerCalls(own: WebContents, origin: string, handlers: Handlers, log: Log): void {
  for (const channel of callChannels) {
    ipcMain.handle(channel, async (event, raw: unknown) => {
      if (!isTrusted(event, own, origin)) {
        log.write('warning', 'ipc', `refused ${channel} from a stranger`)
        return failed({ type: 'message-refused', detail: `${channel}: sender` })
      }
      const parsed = contract[channel].input.safeParse(raw)
      if (!parsed.success) {
        log.write('warning', 'ipc', `refused ${channel}: input`)
        return failed({ type: 'message-refused', detail: `${channel}: input` })
      }
      try {
        return await (handlers[channel] as (input: unknown) => Promise<unknown>)(parsed.data)
      } catch (error) {
        const { message, stack } = error instanceof Error ? error : new Error(String(error))
        log.write('error', 'ipc', `${channel}: ${message}`, stack)
        // Whatever was asked for: that is no fault of the app, and a person can do something about it.
        if (isDiskFull(error)) return failed({ type: 'disk-full', freeBytes: 0 })
        return failed({ type: 'message-refused', detail: `${channel}: ${message}` })
      }
    })
  }
}
