import { useEffect, useMemo, useState } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import type { Base } from '../base'
import { useBase } from '../use-base'
import { columnsOf } from './columns-client'
import type { CodeCount, CodesQuery, WindowAnswer, WindowQuery } from './messages'

/**
 * A part of a table, live: the old part stays until the new one is there. undefined until something is known of this type.
 * The first part in the order of names comes from the store itself, before the worker has read the table.
 */
export function useTableWindow(query: WindowQuery): WindowAnswer | undefined {
  const base = useBase()
  const client = columnsOf(base)
  const { type, language, today, sort, text, filters, sums, from, to } = query
  const bare = text === '' && filters.length === 0 && sort === null
  const [known, setKnown] = useState<{ readonly base: Base; readonly type: RecordType; readonly answer: WindowAnswer }>()
  const [changes, setChanges] = useState(0)
  const [sortId, descending] = [sort?.id ?? null, sort?.desc === true]
  useEffect(() => client.onChange(() => setChanges((count) => count + 1)), [client])
  useEffect(() => {
    if (!bare) return undefined
    let wanted = true
    void firstPart(base, type).then(
      (answer) => wanted && setKnown((before) => (before?.base === base && before.type === type ? before : { base, type, answer })),
    )
    return () => {
      wanted = false
    }
  }, [base, type, bare])
  useEffect(() => {
    let wanted = true
    const asked = { type, language, today, sort: sortId === null ? null : { id: sortId, desc: descending }, text, filters, sums, from, to }
    void client.ask(asked).then((answer) => wanted && setKnown({ base, type, answer }))
    return () => {
      wanted = false
    }
  }, [base, client, type, language, today, sortId, descending, text, filters, sums, from, to, changes])
  return known?.base === base && known.type === type ? known.answer : undefined
}

/** The codes of a column among the records that pass the other filters, live; undefined while they are counted, and while nobody asks (null). */
export function useCodes(query: CodesQuery | null): readonly CodeCount[] | undefined {
  const base = useBase()
  const client = columnsOf(base)
  const [codes, setCodes] = useState<readonly CodeCount[]>()
  const name = JSON.stringify(query)
  const asked = useMemo(() => JSON.parse(name) as CodesQuery | null, [name])
  useEffect(() => {
    let wanted = true
    const ask = (): void => void (asked && client.askCodes(asked).then((answer) => wanted && setCodes(answer)))
    setCodes(undefined)
    ask()
    const stop = client.onChange(ask)
    return () => {
      wanted = false
      stop()
    }
  }, [client, asked])
  return codes
}

const firstRows = 60

async function firstPart({ db }: Base, type: RecordType): Promise<WindowAnswer> {
  const table = db.records(type)
  const [total, ids] = await Promise.all([
    table.where('_del').equals(0).count(),
    table
      .where('_key')
      .above('')
      .filter((row) => row._del === 0)
      .limit(firstRows)
      .primaryKeys(),
  ])
  return { total, matching: total, from: 0, ids, sums: {} }
}
