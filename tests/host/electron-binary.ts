import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder } from './app-folder'
import { hostWords } from './words'

const maxFetchMs = 20_000
const dayMs = 86_400_000
const memory = join(appFolder, 'out', 'electron-fetch.json')

/** Electron's program, or why there is none on this machine. */
export type FoundElectron = { readonly program: string } | { readonly missing: 'noElectron' | 'noElectronToday' }

/**
 * Electron's program where it is or can be fetched. Fetching gives up after 20 seconds; a failure is remembered for a day, so that a start
 * without network does not wait each time. `ELECTRON_OVERRIDE_DIST_PATH` names a folder that has it, `ELECTRON_MIRROR` where to fetch it.
 */
export async function findElectron(now: number): Promise<FoundElectron> {
  const there = electronProgram()
  if (there !== null) return { program: there }
  if (failedToday(now)) return { missing: 'noElectronToday' }
  console.log(hostWords().fetching)
  await fetchElectron()
  const fetched = electronProgram()
  if (fetched !== null) return { program: fetched }
  mkdirSync(join(appFolder, 'out'), { recursive: true })
  writeFileSync(memory, JSON.stringify({ failedAt: now, wanted: wanted() }))
  return { missing: 'noElectron' }
}

function electronProgram(): string | null {
  const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron'
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(appFolder, 'node_modules', 'electron', 'dist')
  const program = join(folder, inside)
  return existsSync(program) ? program : null
}

// A failure counts only for what was tried: another version or another mirror is another try.
function wanted(): string {
  const manifest = join(appFolder, 'node_modules', 'electron', 'package.json')
  const version = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : ''
  return `${version} ${process.env['ELECTRON_MIRROR'] ?? ''}`
}

function failedToday(now: number): boolean {
  try {
    const failure = JSON.parse(readFileSync(memory, 'utf8')) as { failedAt: number; wanted: string }
    return failure.wanted === wanted() && now - failure.failedAt < dayMs
  } catch {
    return false
  }
}

// Electron's own installer, in silence: what it would print is a stack trace, and the caller says it in a sentence.
function fetchElectron(): Promise<void> {
  return new Promise((done) => {
    const install = join(appFolder, 'node_modules', 'electron', 'install.js')
    const child = spawn(process.execPath, [install], { stdio: 'ignore', detached: process.platform !== 'win32' })
    const stop = setTimeout(() => {
      try {
        if (process.platform !== 'win32' && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It ended by itself meanwhile.
      }
    }, maxFetchMs)
    const end = (): void => {
      clearTimeout(stop)
      done()
    }
    child.on('error', end)
    child.on('exit', end)
  })
}
