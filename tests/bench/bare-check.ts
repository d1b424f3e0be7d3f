import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appFolder } from '../host/app-folder'

// A node with nothing in it but the thread of main that reads a file back.
const script = `
  const { Worker } = require('node:worker_threads')
  const [worker, path, size] = process.argv.slice(1)
  new Worker(new URL(worker), { workerData: { path, size: Number(size), passphrase: null } }).on('message', ({ kind, problem }) => {
    if (kind !== 'end') return
    if (problem) throw new Error(problem.type)
    console.log(process.resourceUsage().maxRSS / 1024)
  })`

/** Reads a backup back as main does, in a process that does nothing else: the most that it held of any kind, node itself included, in MiB. */
export function bareCheckMiB(path: string): number {
  const worker = pathToFileURL(join(appFolder, 'dist', 'main', 'backup-worker.js')).href
  return Number(execFileSync(process.execPath, ['-e', script, worker, path, String(statSync(path).size)], { encoding: 'utf8' }))
}
