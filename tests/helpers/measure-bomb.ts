import { sampleBackup, verifyBytes } from './backup-bytes'
import { readWhole } from './backup-content'
import { bombOf, partsOf, sealedFile } from './crafted-files'

// A process of its own: reads a bomb of 1 GiB as a backup is read, and says what came of it and the most memory that it took for it, in MiB.
const good = await readWhole(await sampleBackup())
if (!good.ok) throw new Error(good.problem.type)
const bytes = sealedFile(partsOf(good.value), { ops: ['ops/000001.ndjson.gz', bombOf(1024)] })
const peak = (): number => process.resourceUsage().maxRSS / 1024
const before = peak()
const answer = await verifyBytes(bytes)
console.log(JSON.stringify({ answer, took: peak() - before }))
