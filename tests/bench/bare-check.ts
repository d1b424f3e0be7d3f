import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkBackup } from '../../main/files/check-written'
import { appFolder } from '../host/app-folder'

/** Reads a backup back as main does, in a node that does nothing else, and prints the most that it held of any kind, in MiB. */
export async function printBareCheck(path: string): Promise<void> {
  const worker = pathToFileURL(join(appFolder, 'dist', 'main', 'backup-worker.js'))
  const hooks = { signal: new AbortController().signal, onProgress: () => undefined }
  const answer = await checkBackup(worker, { path, size: statSync(path).size, passphrase: null }, hooks)
  if (!answer.ok) throw new Error(answer.problem.type)
  console.log(process.resourceUsage().maxRSS / 1024)
}

/** The same from outside: the MiB that the other process told. */
export function bareCheckMiB(path: string): number {
  const out = execFileSync(process.execPath, [process.argv[1] ?? '', '--check', path], { encoding: 'utf8' })
  return Number(out.trim().split('\n').at(-1))
}
