import { join } from 'node:path'
import { appFolder } from '../host/app-folder'
import { benchBackup } from './backup'
import { benchDossier } from './dossier'
import { buildForEngine, measureEngine } from './engine-work'
import { benchEngines } from './engines'
import { benchFiles } from './files'
import { emptyBenchFolder } from './folder'
import { benchImport } from './import'
import { benchModel } from './model'
import { benchPaper, measurePaper } from './paper'
import { benchPreview } from './preview'
import { printRows, writeReport, type BenchPart, type BenchRow } from './report'
import { benchSave } from './save'
import { benchSearch } from './search'
import { benchTable } from './table'

const parts: Readonly<Record<string, BenchPart>> = {
  table: benchTable,
  import: benchImport,
  search: benchSearch,
  save: benchSave,
  backup: benchBackup,
  files: benchFiles,
  engines: benchEngines,
  dossier: benchDossier,
  paper: benchPaper,
  preview: benchPreview,
  model: () => benchModel(runs),
}
const sizes = [1000, 10_000, 100_000]

// `npm run bench`; `-- --only table,search` for some parts; `-- --records 10000` for a shorter run; `-- --runs 20000` for more runs of the model. Figures only:
// nothing passes or fails here.
const only = optionNamed('--only')?.split(',') ?? Object.keys(parts)
const largest = Number(optionNamed('--records') ?? sizes.at(-1))
const runs = Number(optionNamed('--runs') ?? 2000)
if (![largest, runs].every((one) => Number.isInteger(one) && one >= 1))
  throw new Error('--records and --runs take a whole number, 1 or more')
const counts = [...sizes.filter((size) => size < largest), largest]
// An engine builds in one process and measures itself in another: memory would tell nothing otherwise.
const [built, engine, folder = '', paper] = ['--build', '--engine', '--folder', '--paper'].map(optionNamed)
if (built !== undefined) await buildForEngine(built, largest, folder)
if (engine !== undefined) console.log(JSON.stringify(await measureEngine(engine, largest, folder)))
if (paper !== undefined) console.log(JSON.stringify(await measurePaper(paper)))
if (built !== undefined || engine !== undefined || paper !== undefined) process.exit()
const rows: BenchRow[] = []
const unknown = only.find((name) => !parts[name])
if (unknown !== undefined) throw new Error(`no such part: ${unknown}; there are ${Object.keys(parts).join(', ')}`)
try {
  for (const name of only) {
    const found = (await parts[name]?.(counts)) ?? []
    printRows(found)
    rows.push(...found)
    // After each part, so that what was measured is kept when a later one fails.
    writeReport(join(appFolder, 'out', 'bench', 'report.json'), rows)
  }
} finally {
  emptyBenchFolder()
}

function optionNamed(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at === -1 ? undefined : process.argv[at + 1]
}
