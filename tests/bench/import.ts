import { rmSync } from 'node:fs'
import { dexieExchange } from './dexie-exchange'
import { inPage } from './in-page'
import { joinedBase } from './joined-base'
import { joinBase, whenOpen, withApp } from './laptop'
import { benchRow, median, repeatedly, timesAmong, type BenchRow } from './report'
import { tellAlive } from './tell-alive'

/** The first import of a whole base by a colleague's file, against Dexie putting the same rows into the same tables with nothing around it. */
export async function benchImport(counts: readonly number[]): Promise<readonly BenchRow[]> {
  const count = counts.at(-1) ?? 0
  const { profile, file, importMs, importFrame } = await joinedBase(count)
  const times = timesAmong(count)
  const more = await repeatedly(times - 1, async (time) => {
    const joined = await joinBase(`laptop-${count}-${time}`, file.path)
    rmSync(joined.profile, { recursive: true, force: true })
    return joined
  })
  const ms = median([importMs, ...more.map((joined) => joined.ms)])
  const frameMs = median([importFrame, ...more.map((joined) => joined.frameMs)])
  const { value: put } = await withApp(profile, (app) =>
    tellAlive('bulkPut of the same rows', async () => inPage(await whenOpen(app), 'bulkPutRows', { times })),
  )
  const dexie = await dexieExchange(count)
  const row = (peer: string, peerMs: number): BenchRow =>
    benchRow(`first import of a complete file, median of ${times}`, file.records, ms, 'ms', [peer, peerMs])
  return [
    row('Dexie bulkPut of the rows', median(put.recordsMs)),
    row('Dexie bulkPut of the rows and the packed ops', median(put.withOpsMs)),
    row('dexie-export-import, the store imported', dexie.all.readMs),
    row('dexie-export-import, the rows imported', dexie.rows.readMs),
    benchRow('first import: longest frame', file.records, frameMs, 'ms', ['frame', 1000 / 60]),
  ]
}
