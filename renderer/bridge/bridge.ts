import type { CallChannel, EventChannel } from '../../shared/ipc/channels'
import type { Answer, Bridge, CallAnswer, CallInput, EventPayloads, JobEnd, JobProgress, JobValue } from '../../shared/ipc/contract'
import { failed } from '../../shared/kernel/result'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** Asks main; the answer is a value or a problem, never nothing. */
export async function call<Channel extends CallChannel>(channel: Channel, input: CallInput<Channel>): Promise<CallAnswer<Channel>> {
  const answer = (await window.bridge.call(channel, input)) as CallAnswer<Channel> | undefined
  return answer ?? (failed({ type: 'message-refused', detail: channel }) as CallAnswer<Channel>)
}

/** Hears what main says without being asked, until the returned function is called. */
export function listen<Channel extends EventChannel>(channel: Channel, heard: (payload: EventPayloads[Channel]) => void): () => void {
  return window.bridge.listen(channel, (payload) => heard(payload as EventPayloads[Channel]))
}

/**
 * Starts a job of main and follows it to its one end. It listens before it asks, so that an end that comes at once is not missed.
 * `signal` cancels the job; its end is then the problem `cancelled`.
 */
export async function runJob<Value extends JobValue>(
  start: () => Promise<Answer<{ readonly job: string }>>,
  onProgress: (progress: JobProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Answer<Value>> {
  const ends = new Map<string, JobEnd['answer']>()
  let own: string | null = null
  let settle: (answer: Answer<Value>) => void = () => undefined
  const ended = new Promise<Answer<Value>>((resolve) => (settle = resolve))
  const stopProgress = listen('job.progress', (progress) => {
    if (progress.job === own) onProgress(progress)
  })
  const stopEnd = listen('job.ended', (end) => {
    ends.set(end.job, end.answer)
    if (end.job === own) settle(end.answer as Answer<Value>)
  })
  const cancel = (): void => void (own !== null && call('job.cancel', { job: own }))
  try {
    const started = await start()
    if (!started.ok) return started
    own = started.value.job
    const already = ends.get(own)
    if (already) return already as Answer<Value>
    if (signal?.aborted) cancel()
    signal?.addEventListener('abort', cancel, { once: true })
    return await ended
  } finally {
    stopProgress()
    stopEnd()
    signal?.removeEventListener('abort', cancel)
  }
}
