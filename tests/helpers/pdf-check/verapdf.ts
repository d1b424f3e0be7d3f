import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether the validator of the PDF Association's members is on this machine. */
export function hasVerapdf(): boolean {
  return spawnSync('verapdf', ['--version'], { encoding: 'utf8' }).status === 0
}

/** What veraPDF says of a file under a profile: `PASS` or what it has against it. */
export function askVerapdf(bytes: Uint8Array, profile: '2a' | 'ua1'): string {
  const folder = mkdtempSync(join(tmpdir(), 'ponte-verapdf-'))
  try {
    const path = join(folder, 'made.pdf')
    writeFileSync(path, bytes)
    const { stdout } = spawnSync('verapdf', ['--flavour', profile, '--format', 'text', '--verbose', path], { encoding: 'utf8' })
    return stdout.startsWith('PASS') ? 'PASS' : stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}
