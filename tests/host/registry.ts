/** What main registered: handlers of schemes and messages, filters of requests. */

export const schemes = new Map<string, (request: Request) => Response | Promise<Response>>()
export const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>()
export const requestFilters: ((
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void)[] = []
