import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { toFind } from './engine-changes'
import { engineNames, type EngineFigures } from './engine-work'
import { benchPath } from './folder'
import { benchRow, saidRow, type BenchRow } from './report'
import { tellAlive } from './tell-alive'

const minute = 60_000
const patienceMs = 15 * minute

/**
 * One merge of the same work by Ponte's engine and by three libraries of documents that merge: a base of records of eight fields, of which two people
 * changed one field in a tenth, some of them the same, and one deleted some that the other wrote in. One process builds, a fresh one opens the store of the
 * one who merges and takes in what it was handed, five times: the figures are medians. An engine that gives up has a row that says why.
 */
export async function benchEngines(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const records = counts.at(-1) ?? 0
  const rows: BenchRow[] = []
  let own: EngineFigures | null = null
  for (const name of engineNames) {
    const { value } = await tellAlive(`merge engine: ${name}`, () => Promise.resolve(measured(name, records)))
    if (typeof value === 'string') rows.push(saidRow(`merge engine: ${name}`, records, `gave up: ${value}`))
    else {
      own ??= value
      rows.push(...engineRows(name, records, value, own))
    }
  }
  return rows
}

function engineRows(name: string, records: number, figures: EngineFigures, own: EngineFigures): readonly BenchRow[] {
  // What the store adds for the app is measured by its screens.
  const who = name === 'ponte' ? 'ponte without its store (with it: part backup)' : name
  const row = (what: string, part: (of: EngineFigures) => number, unit: string): BenchRow =>
    benchRow(`${who}: ${what}`, records, part(figures), unit, name === 'ponte' ? undefined : ['ponte', part(own)])
  const expected = toFind(records)
  const told = (what: string, found: number | null, peer: readonly [string, number]): BenchRow =>
    found === null ? saidRow(`${who}: ${what}`, records, 'cannot tell', peer) : benchRow(`${who}: ${what}`, records, found, '', peer)
  return [
    row('own store opened', ({ openMs }) => openMs, 'ms'),
    row('short file merged', ({ shortMs }) => shortMs, 'ms'),
    row('complete file merged', ({ completeMs }) => completeMs, 'ms'),
    row('memory of opening and merging it', ({ mebibytes }) => mebibytes, 'MiB'),
    row('short file', ({ shortBytes }) => shortBytes / 1024, 'KiB'),
    row('complete file', ({ completeBytes }) => completeBytes / 1024, 'KiB'),
    told('fields that both wrote, told', figures.fields, ['there are', expected.fields]),
    told('edits in deleted records, told', figures.deletions, ['there are', expected.deletions]),
  ]
}

// Words where the work is more than an engine takes: that is a result too.
function measured(name: string, records: number): EngineFigures | string {
  const folder = benchPath(`engine-${name}`)
  try {
    inProcess(['--build', name], records, folder)
    return JSON.parse(inProcess(['--engine', name], records, folder).trim().split('\n').at(-1) ?? '') as EngineFigures
  } catch (error) {
    return reasonOf(error)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function inProcess(what: readonly string[], records: number, folder: string): string {
  const [node, script] = [process.execPath, process.argv[1] ?? '']
  return execFileSync(node, ['--max-old-space-size=8192', script, ...what, '--records', String(records), '--folder', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patienceMs,
  })
}

function reasonOf(error: unknown): string {
  const { code, signal, stderr } = error as { readonly code?: unknown; readonly signal?: unknown; readonly stderr?: unknown }
  if (code === 'ETIMEDOUT') return `not done after ${patienceMs / minute} minutes`
  const line = String(stderr ?? '')
    .split('\n')
    .find((one) => /error|panicked/i.test(one))
  return line?.trim() ?? (signal ? `ended by ${String(signal)}` : String(error).split('\n')[0]) ?? ''
}
