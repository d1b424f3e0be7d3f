import { useSyncExternalStore } from 'react'
import { navigate, useHashLocation } from 'wouter/use-hash-location'

/**
 * Addresses after the `#`, as the router reads them. Different from the library's own in two things: an address that says no search has none
 * (the search of the screen before does not stay behind), and « back » is heard even where both the address and its search change, of which
 * browsers tell no change of hash.
 */
export const useAddress = Object.assign((): ReturnType<typeof useHashLocation> => [useSyncExternalStore(subscribe, current), go], {
  // How a link of the page is written; its type is not told by the library.
  hrefs: (href: string): string => `#${href}`,
})

const go: typeof navigate = (to, options) => navigate(to.includes('?') ? to : `${to}?`, options)

function current(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  window.addEventListener('popstate', changed)
  return () => {
    window.removeEventListener('hashchange', changed)
    window.removeEventListener('popstate', changed)
  }
}
