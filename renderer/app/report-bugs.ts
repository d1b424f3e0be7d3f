import { call } from '../bridge/bridge'

/** Tells main's journal of a bug of the window: message and stack, never a value of a record. */
export function reportBug(area: string, error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const detail = stack === undefined ? {} : { stack: stack.slice(0, 20_000) }
  void call('log.write', { level: 'error', area: area.slice(0, 60), message: message.slice(0, 2000), ...detail })
}

/** Hears what no boundary catches. */
export function reportUncaught(): void {
  window.addEventListener('error', (event) => reportBug('window', event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => reportBug('window', event.reason))
}
