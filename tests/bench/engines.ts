import { execFileSync } from 'node:child_process'
import { benchRow, type BenchRow } from './report'
import { engineNames, type EngineFigures } from './engine-work'

/**
 * One merge of the same work by Ponte's engine and by three libraries of documents that merge, each in a process of its own: a base of records of eight
 * fields, of which two people changed one field in a tenth, some of them the same. Timed is what the receiving laptop does with the bytes it was
 * handed, up to the values of every record that changed.
 */
export function benchEngines(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const records = counts.at(-1) ?? 0
  const found = engineNames.flatMap((name) => {
    const figures = measured(name, records)
    return figures ? [[name, figures] as const] : []
  })
  const own = found.find(([name]) => name === 'ponte')?.[1]
  if (!own) throw new Error('the engine of the app measured nothing')
  return Promise.resolve(
    found.flatMap(([name, figures]) => [
      benchRow(`merge engine: ${name}, median of 5`, records, figures.mergeMs, 'ms', name === 'ponte' ? undefined : ['ponte', own.mergeMs]),
      benchRow(
        `merge engine: ${name}, file`,
        records,
        figures.bytes / 1024,
        'KiB',
        name === 'ponte' ? undefined : ['ponte', own.bytes / 1024],
      ),
      benchRow(`merge engine: ${name}, memory`, records, figures.mebibytes, 'MiB', name === 'ponte' ? undefined : ['ponte', own.mebibytes]),
      benchRow(`merge engine: ${name}, disagreements told`, records, figures.conflicts, '', ['written twice', figures.expected]),
    ]),
  )
}

// null where the work is more than an engine takes: that is a result too, and is said.
function measured(name: string, records: number): EngineFigures | null {
  const [node, script] = [process.execPath, process.argv[1] ?? '']
  try {
    const out = execFileSync(node, ['--max-old-space-size=8192', script, '--engine', name, '--records', String(records)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return JSON.parse(out.trim().split('\n').at(-1) ?? '') as EngineFigures
  } catch (error) {
    console.log(`merge engine: ${name} gave up at ${records} records: ${String(error).split('\n')[0] ?? ''}`)
    return null
  }
}
