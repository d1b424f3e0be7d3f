/** What main registered: handlers of schemes and messages, filters of requests, the answer to wishes of a page. */

export const schemes = new Map<string, (request: Request) => Response | Promise<Response>>()
export const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>()
export const requestFilters: ((
  details: Pick<Electron.OnBeforeRequestListenerDetails, 'url'>,
  callback: (response: Electron.CallbackResponse) => void,
) => void)[] = []

type PermissionHandler = (contents: unknown, permission: never, answer: (granted: boolean) => void) => void
export const permissions: { handler: PermissionHandler | null } = { handler: null }

/** Whether main grants a permission; Electron grants everything when nobody says no. */
export function isGranted(permission: string): boolean {
  let granted = permissions.handler === null
  permissions.handler?.(null, permission as never, (answer) => (granted = answer))
  return granted
}

/** Whether one of main's filters cancels a request. */
export function isCancelled(url: string): boolean {
  let cancelled = false
  for (const filter of requestFilters) filter({ url }, (response) => (cancelled ||= response.cancel === true))
  return cancelled
}
