import { inPage } from './in-page'
import { joinedBase } from './joined-base'
import { whenOpen, withApp } from './laptop'
import { median, timesAmong } from './report'
import { tellAlive } from './tell-alive'

/** What dexie-export-import takes to write and to read; medians, in milliseconds. */
export interface Exchange {
  readonly writeMs: number
  readonly readMs: number
  readonly bytes: number
}

/** The store of the joined laptop through dexie-export-import in the app's own page: all of it, and its rows of records alone. */
export interface DexieExchanges {
  readonly all: Exchange
  readonly rows: Exchange
}

const measured = new Map<number, Promise<DexieExchanges>>()

/** Measured once in a run, for every part that stands beside it. */
export function dexieExchange(records: number): Promise<DexieExchanges> {
  const known = measured.get(records) ?? measure(records)
  measured.set(records, known)
  return known
}

async function measure(records: number): Promise<DexieExchanges> {
  const { profile } = await joinedBase(records)
  const times = timesAmong(records)
  return withApp(profile, async (app) => {
    const page = await whenOpen(app)
    const one = async (rowsOnly: boolean): Promise<Exchange> => {
      const what = `dexie-export-import of ${rowsOnly ? 'the rows' : 'the store'}`
      const { value } = await tellAlive(what, () => inPage(page, 'exchangeByDexie', { times, rowsOnly }))
      return { writeMs: median(value.writeMs), readMs: median(value.readMs), bytes: value.bytes }
    }
    return { all: await one(false), rows: await one(true) }
  })
}
