// Put into the page of the running app by `inPage`: the store is the app's own, on the same disk, and calls go to the same main.
import '../../../renderer/app/zod-setup'
import { dropFile, fillFile } from './carry-bytes'
import { bulkPutRows, exchangeByDexie, putRowsAgain } from './dexie-peers'
import { countOps } from './open-store'
import { dossierOf, timePaper } from './time-paper'
import { timeSaves } from './time-saves'

/** What the bench does in the page, by name: each takes one plain value and resolves with one. */
const benchWork = { bulkPutRows, putRowsAgain, exchangeByDexie, countOps, timeSaves, dossierOf, timePaper, dropFile, fillFile }

/** The names, what each takes and what it gives. */
export type BenchWork = typeof benchWork

Object.assign(globalThis, { benchWork })
