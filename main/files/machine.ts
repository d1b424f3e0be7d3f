import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const waitMs = 3000

/**
 * What tells this machine from another one, as a hash from which the machine cannot be told; null where the system does not say. Images of one system
 * share it: it helps to notice a copied profile, and nothing depends on it.
 */
export async function readMachine(platform: string = process.platform): Promise<string | null> {
  const id = (await readId(platform).catch(() => '')).trim().toLowerCase()
  return id === '' ? null : machineHash(id)
}

/** The hash of the name that a system gives to its machine. */
export function machineHash(id: string): string {
  return createHash('sha256').update(`ponte-machine/${id}`).digest('hex').slice(0, 32)
}

async function readId(platform: string): Promise<string> {
  if (platform === 'linux') return readFile('/etc/machine-id', 'utf8').catch(() => readFile('/var/lib/dbus/machine-id', 'utf8'))
  if (platform === 'win32') {
    const told = await run('reg.exe', ['query', String.raw`HKLM\SOFTWARE\Microsoft\Cryptography`, '/v', 'MachineGuid'])
    return /MachineGuid\s+REG_SZ\s+(\S+)/.exec(told)?.[1] ?? ''
  }
  if (platform !== 'darwin') return ''
  return /"IOPlatformUUID" = "([^"]+)"/.exec(await run('/usr/sbin/ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']))?.[1] ?? ''
}

function run(program: string, given: readonly string[]): Promise<string> {
  return new Promise((done, refuse) => {
    execFile(program, given, { timeout: waitMs, windowsHide: true }, (error, stdout) => (error ? refuse(error) : done(stdout)))
  })
}
