import { app, session, type WebContents } from 'electron'

/** Refuses everything that a page of ours never needs: other addresses, permissions, new windows, navigation, embedded pages. */
export function hardenSession(origin: string): void {
  const own = session.defaultSession
  own.webRequest.onBeforeRequest((details, answer) => {
    const scheme = details.url.slice(0, details.url.indexOf(':'))
    const inside = details.url.startsWith(`${origin}/`) || scheme === 'blob' || scheme === 'devtools'
    answer({ cancel: !inside })
  })
  // Keeping the records for good is the one permission that the app asks for.
  own.setPermissionRequestHandler((_contents, permission, answer) => answer((permission as string) === 'persistent-storage'))
  own.setPermissionCheckHandler((_contents, permission) => (permission as string) === 'persistent-storage')
}

/** The same for what a window may do. */
export function hardenContents(contents: WebContents, origin: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${origin}/`)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Whatever else is created follows the same rules. */
export function hardenEverything(origin: string): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, origin))
}
