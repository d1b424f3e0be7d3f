import { app, session, type WebContents } from 'electron'

// Keeping the records for good, and putting a text that the person asked to copy on the clipboard. Reading the clipboard is not granted.
const granted: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write'])

/** Refuses everything that a page of ours never needs: other addresses, permissions, new windows, navigation, embedded pages. */
export function hardenSession(origin: string): void {
  const own = session.defaultSession
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !details.url.startsWith(`${origin}/`) })
  })
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)))
  own.setPermissionCheckHandler((_contents, permission) => granted.has(permission))
}

/** The same for what a window may do. */
export function hardenContents(contents: WebContents, origin: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!event.url.startsWith(`${origin}/`)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Whatever else is created follows the same rules. */
export function hardenEverything(origin: string): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, origin))
}
