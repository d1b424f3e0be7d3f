import type { HostReport } from './control'
import { StandInWindow } from './browser-window'

/** What happened that a journey may want to look at. */
export const record = {
  strangeRequests: [] as string[],
  console: [] as string[],
  dialogs: [] as { readonly dialog: string; readonly title: string; readonly text: string }[],
  shell: [] as string[],
}

/** Everything recorded so far, with the page's own list of policy violations. */
export async function report(): Promise<HostReport> {
  const [window] = StandInWindow.open
  const own = window ? await window.violations() : []
  const inConsole = record.console.filter((line) => /Content Security Policy|Refused to/i.test(line))
  return {
    strangeRequests: [...record.strangeRequests],
    violations: [...own, ...inConsole],
    dialogs: [...record.dialogs],
    shell: [...record.shell],
    title: window?.title ?? '',
  }
}
