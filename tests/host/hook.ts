// Resolves the module `electron` to the stand-in. Registered by run-main before main is imported.

interface Resolved {
  readonly url: string
  readonly shortCircuit?: boolean
}

const standIn = new URL('./electron.js', import.meta.url).href

/** Node's loader hook. */
export async function resolve(
  specifier: string,
  context: unknown,
  next: (specifier: string, context: unknown) => Promise<Resolved>,
): Promise<Resolved> {
  if (specifier === 'electron' || specifier.startsWith('electron/')) return { url: standIn, shortCircuit: true }
  return next(specifier, context)
}
