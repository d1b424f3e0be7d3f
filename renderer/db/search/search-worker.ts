import type { Field } from '../../../shared/fields/field'
import { linkTo, readLink, type RecordType } from '../../../shared/fields/record-type'
import { fold } from '../../../shared/kernel/fold'
import { definitionOf, definitions } from '../../../shared/records'
import { createTextIndex } from '../../../shared/search/text-index'
import { changeChannel, type CommittedChange } from '../changes'
import { PonteDatabase, type StoredRow } from '../database'
import { inParts } from '../in-parts'
import type { FromSearch, ToSearch } from './search-messages'
import { toFound, type FoundRecord } from './search-records'

// Finds records by what is typed, beside the window and over the same store, which it only reads.

/** What a person saves waits for the reading that is going on: it is kept short. */
const batch = 500
const longest = 600

const index = createTextIndex()
const shown = new Map<string, FoundRecord>()
let db: PonteDatabase | null = null
let reading: Promise<void> = Promise.resolve()

self.addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  if (data.say === 'find') {
    const found = index.find(fold(data.text), data.limit).flatMap((link) => shown.get(link) ?? [])
    return tell({ say: 'found', number: data.number, found })
  }
  const opened = new PonteDatabase(data.database)
  db = opened
  changeChannel(data.database).addEventListener('message', ({ data: change }: MessageEvent<CommittedChange>) => {
    reading = reading.then(() => follow(opened, change))
  })
  reading = readAll(opened)
  return undefined
})

async function readAll(from: PonteDatabase): Promise<void> {
  for (const { type, place } of definitions) {
    if (place === 'settings') continue
    for await (const rows of inParts(from.records(type), batch)) for (const row of rows) take(type, row)
  }
  tell({ say: 'ready' })
}

async function follow(from: PonteDatabase, { everything, touched }: CommittedChange): Promise<void> {
  if (db !== from) return
  if (everything) {
    for (const link of shown.keys()) index.remove(link)
    shown.clear()
    return await readAll(from)
  }
  for (const [type, id] of touched) {
    if (definitionOf(type).place === 'settings') continue
    const row = await from.records(type).get(id)
    if (row) take(type, row)
  }
  return undefined
}

function take(type: RecordType, row: StoredRow): void {
  const link = linkTo(type, row.id)
  if (row._del === 1) {
    index.remove(link)
    shown.delete(link)
    return
  }
  index.put(link, { title: row._key, words: fold(wordsOf(type, row).slice(0, longest)) })
  shown.set(link, toFound(type, row))
}

// What people know a record by besides its name: its number, its names in other scripts, functions, addresses of mail.
const told: ReadonlySet<string> = new Set(['text', 'scriptName', 'email', 'phone'])

function wordsOf(type: RecordType, row: StoredRow): string {
  const words: string[] = []
  const add = (field: Field, value: unknown): void => {
    if (field.sensitive === true || value === null || value === undefined) return
    if (field.kind === 'list' && Array.isArray(value))
      for (const item of value as readonly Readonly<Record<string, unknown>>[])
        for (const [name, inner] of Object.entries(field.item)) add(inner, item[name])
    else if (told.has(field.kind)) words.push(textOf(value))
  }
  for (const [name, field] of Object.entries(definitionOf(type).fields)) add(field, row[name])
  return words.join(' ')
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return readLink(value) ? '' : value
  const { text, raw } = value as { readonly text?: string; readonly raw?: string }
  return text ?? raw ?? ''
}

function tell(message: FromSearch): void {
  self.postMessage(message)
}
