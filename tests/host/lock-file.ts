/** The part of `package-lock.json` that is looked at. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>
}

interface LockEntry {
  readonly version?: string
  readonly resolved?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'netbsd', 'openbsd', 'sunos', 'aix']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']

/**
 * The entries for other systems that `npm install` left out, by their path. npm drops them when they could not be looked up from where it ran,
 * and `npm ci` then refuses the file on every machine.
 */
export function missingEntries(lock: LockFile): Readonly<Record<string, LockEntry>> {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages))
      .map(([name, range]): [string, LockEntry] => [`node_modules/${name}`, entryFor(name, range, entry.dev === true)]),
  )
  return Object.fromEntries(missing)
}

/** The same file with what was missing, in npm's order. */
export function completeLock<Lock extends LockFile>(lock: Lock): Lock {
  const all = Object.entries({ ...lock.packages, ...missingEntries(lock) })
  return { ...lock, packages: Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}

/** Paths of entries that carry the address they were fetched from: it names a machine, and is worth nothing on another. */
export function entriesWithAddress(lock: LockFile): readonly string[] {
  return Object.entries(lock.packages).flatMap(([path, { resolved }]) => (resolved === undefined ? [] : [path]))
}

// Names of such packages say what they are for: `binding-linux-x64-musl`.
function entryFor(name: string, range: string, dev: boolean): LockEntry {
  const parts = (name.split('/').at(-1) ?? name).split('-')
  const system = systems.find((known) => parts.includes(known))
  const processor = processors.find((known) => parts.some((part) => part === known || (known === 'arm' && /^arm(?!64)/.test(part))))
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(dev ? { dev } : {}),
    ...(parts.some((part) => part.startsWith('musl')) ? { libc: ['musl'] } : {}),
    optional: true,
    ...(system === undefined ? {} : { os: [system] }),
  }
}
