import { readLink, type RecordType } from '../../../shared/fields/record-type'
import type { DayRange } from '../../../shared/fields/value'
import { addDays, type Day } from '../../../shared/kernel/day'
import { titleOf } from '../../../shared/records'
import type { ComputeContext } from '../../../shared/records/define-record'
import { phaseOn } from '../../../shared/records/delegation/figures'
import { changedSettings, settingReader, shippedNumber } from '../../../shared/records/shipped-settings'
import { dutiesOf, typesWithDuties, type DutyKind } from '../../../shared/rules/duties'
import { changeChannel, type CommittedChange } from '../changes'
import { PonteDatabase, type StoredRow } from '../database'
import { inParts } from '../in-parts'
import type { AgendaAnswer, DueRecord, FromAgenda, ToAgenda } from './agenda-messages'

// Gathers what is due beside the window, over the same store, which it only reads. Of each record it keeps only what it asks for.

/** What a person saves waits for the reading that is going on: it is kept short. */
const batch = 500
/** More lines than this nobody reads on a first page; the counts are of all. */
const shownLines = 200

interface Kept {
  readonly due: readonly DueRecord[]
  readonly ofTheWeek: boolean
}

let db: PonteDatabase | null = null
let kept: Promise<{ readonly day: Day; readonly context: ComputeContext; readonly records: Map<string, Kept> }> | null = null

self.addEventListener('message', ({ data }: MessageEvent<ToAgenda>) => {
  if (data.say === 'ask') void answer(data.number, data.today)
  else {
    db = new PonteDatabase(data.database)
    changeChannel(data.database).addEventListener('message', ({ data: change }: MessageEvent<CommittedChange>) => void follow(change))
  }
})

async function answer(number: number, today: Day): Promise<void> {
  if (!db) return
  if (!kept || (await kept).day !== today) kept = readAll(db, today)
  const { context, records } = await kept
  tell({ say: 'answer', number, answer: gather(records.values(), today, shippedNumber(context, 'home.horizonDays')) })
}

async function follow(change: CommittedChange): Promise<void> {
  if (!db || !kept) return
  const { day, context, records } = await kept
  if (change.everything || change.touched.some(([type]) => type === 'setting')) kept = readAll(db, day)
  else
    for (const type of typesWithDuties) {
      const ids = change.touched.filter(([touched]) => touched === type).map(([, id]) => id)
      if (ids.length === 0) continue
      for (const id of ids) records.delete(`${type}:${id}`)
      for (const row of await db.records(type).bulkGet(ids)) if (row) take(records, type, row, context)
    }
  tell({ say: 'changed' })
}

async function readAll(from: PonteDatabase, today: Day): Promise<Awaited<NonNullable<typeof kept>>> {
  const settings = await from.records('setting').where('_del').equals(0).toArray()
  const context: ComputeContext = { today, setting: settingReader(changedSettings(settings)) }
  const records = new Map<string, Kept>()
  for (const type of typesWithDuties)
    for await (const rows of inParts(from.records(type), batch)) for (const row of rows) take(records, type, row, context)
  return { day: today, context, records }
}

function take(records: Map<string, Kept>, type: RecordType, row: StoredRow, context: ComputeContext): void {
  if (row._del === 1) return
  const duties = dutiesOf(type, row, context)
  const phase = type === 'delegation' ? phaseOn(row as { readonly dates?: DayRange | null }, context.today) : null
  if (duties.length === 0 && phase === null) return
  const title = titleOf(type, row)
  const disagrees = row._cf > 0
  const due = duties.map((duty): DueRecord => ({ ...duty, type, id: row.id, title, partner: partnerOf(row), disagrees }))
  records.set(`${type}:${row.id}`, { due, ofTheWeek: phase === 'thisWeek' || phase === 'underway' })
}

// The first partner that a record names: in a link of its own, or in its list of parties or partners.
function partnerOf(row: StoredRow): string | null {
  const { parties, partners, by, to } = row as { readonly [name: string]: unknown }
  const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : null)
  const named = [first(parties), first(partners)].map((one) =>
    typeof one === 'string' ? `partner:${one}` : (one as { readonly partner?: unknown } | null | undefined)?.partner,
  )
  return [...named, by, to].find((link): link is string => typeof link === 'string' && readLink(link)?.type === 'partner') ?? null
}

function gather(records: Iterable<Kept>, today: Day, horizon: number): AgendaAnswer {
  const end = addDays(today, horizon)
  const late: Partial<Record<DutyKind, number>> = {}
  const ahead: Partial<Record<DutyKind, number>> = {}
  const due: DueRecord[] = []
  let visitsOfTheWeek = 0
  for (const { due: own, ofTheWeek } of records) {
    if (ofTheWeek) visitsOfTheWeek += 1
    for (const duty of own) {
      if (duty.day > end) continue
      due.push(duty)
      const counted = duty.day < today ? late : ahead
      counted[duty.kind] = (counted[duty.kind] ?? 0) + 1
    }
  }
  const sorted = due.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.title < b.title ? -1 : 1))
  return { due: sorted.slice(0, shownLines), late, ahead, visitsOfTheWeek }
}

function tell(message: FromAgenda): void {
  self.postMessage(message)
}
