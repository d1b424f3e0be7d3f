import { StandInWindow } from './browser-window'
import type { HostReport } from './control'
import { record } from './record'

/** Everything recorded so far, with the page's own list of policy violations. */
export async function report(): Promise<HostReport> {
  const [window] = StandInWindow.open
  const own = window ? await window.violations() : []
  const inConsole = record.console.filter((line) => policyLine.test(line))
  return {
    strangeRequests: [...record.strangeRequests],
    violations: [...new Set([...own, ...inConsole])],
    errors: record.console.filter((line) => line.startsWith('error:') && !policyLine.test(line)),
    dialogs: [...record.dialogs],
    shell: [...record.shell],
    title: window?.title ?? '',
  }
}

// Chromium's own wording: violations inside workers show only in the console.
const policyLine = /Content Security Policy|violates the following/i
