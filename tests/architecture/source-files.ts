import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'
import { parseSync } from 'oxc-parser'

/** One source file and what it imports, as paths from the project's folder or names of libraries. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

const sourceFolders = ['main', 'renderer', 'shared', 'tests']

/** Every TypeScript file of the house, read with its imports (types too: knowing a type is knowing). Throws for a file that does not parse. */
export function readSourceFiles(): readonly SourceFile[] {
  return listSourceFiles().map((path) => {
    const text = readFileSync(path, 'utf8')
    const { module, errors } = parseSync(path, text)
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'does not parse'}`)
    const named = [
      ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
      ...module.dynamicImports.map(({ moduleRequest }) => literal(text.slice(moduleRequest.start, moduleRequest.end))),
    ]
    return { path, text, imports: [...new Set(named.flatMap((name) => (name === null ? [] : resolveImport(path, name))))] }
  })
}

/** The paths of all TypeScript files on the disk. */
export function listSourceFiles(): readonly string[] {
  const inFolders = sourceFolders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name).split(sep).join('/')),
  )
  return [...inFolders, ...readdirSync('.')].filter((path) => /\.(m|c)?tsx?$/.test(path) && statSync(path).isFile()).toSorted()
}

function literal(text: string): string | null {
  return /^(['"])(.*)\1$/.exec(text)?.[2] ?? null
}

function resolveImport(from: string, name: string): readonly string[] {
  const bare = name.replace(/\?.*$/, '')
  if (!bare.startsWith('.')) return [bare]
  const path = posix.normalize(posix.join(dirname(from), bare))
  const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}.d.ts`].find((candidate) => isFile(candidate))
  return [found ?? path]
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}
