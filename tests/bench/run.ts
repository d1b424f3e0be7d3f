import { join } from 'node:path'
import { appFolder } from '../host/app-folder'
import { writeReport, type BenchRow } from './report'
import { benchTable } from './table'

const parts: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = { table: benchTable }

// `npm run bench`, or `npm run bench -- --only table` for one part. Figures only: nothing passes or fails here.
const at = process.argv.indexOf('--only')
const only = at === -1 ? Object.keys(parts) : [process.argv[at + 1] ?? '']
const rows: BenchRow[] = []
for (const name of only) {
  const part = parts[name]
  if (!part) throw new Error(`no such part: ${name}; there are ${Object.keys(parts).join(', ')}`)
  rows.push(...(await part()))
}
writeReport(join(appFolder, 'out', 'bench', 'report.json'), rows)
