import { useHashLocation } from 'wouter/use-hash-location'

type Navigate = ReturnType<typeof useHashLocation>[1]

/** Addresses after the `#`. One that says no search has none: the search of the screen before does not stay behind. */
export const useAddress = Object.assign(
  (options?: Parameters<typeof useHashLocation>[0]): ReturnType<typeof useHashLocation> => {
    const [location, navigate] = useHashLocation(options)
    return [location, bare(navigate)]
  },
  // How a link of the page is written; its type is not told by the library.
  { hrefs: (href: string): string => `#${href}` },
)

const bared = new WeakMap<Navigate, Navigate>()

// One function for each function, so that what depends on it is not drawn again.
function bare(navigate: Navigate): Navigate {
  const known = bared.get(navigate)
  if (known) return known
  const made: Navigate = (to, options) => navigate(to.includes('?') ? to : `${to}?`, options)
  bared.set(navigate, made)
  return made
}
