import { useEffect, useState } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import type { Base } from '../base'
import { useBase } from '../use-base'
import { columnsOf } from './columns-client'
import type { WindowAnswer, WindowQuery } from './messages'

/**
 * A part of a table, live: the old part stays until the new one is there. undefined until something is known of this type.
 * The first part in the order of names comes from the store itself, before the worker has read the table.
 */
export function useTableWindow(query: WindowQuery): WindowAnswer | undefined {
  const base = useBase()
  const client = columnsOf(base)
  const { type, language, today, sort, text, from, to } = query
  const [known, setKnown] = useState<{ readonly base: Base; readonly type: RecordType; readonly answer: WindowAnswer }>()
  const [changes, setChanges] = useState(0)
  const [sortId, descending] = [sort?.id ?? null, sort?.desc === true]
  useEffect(() => client.onChange(() => setChanges((count) => count + 1)), [client])
  useEffect(() => {
    let wanted = true
    void firstPart(base, type).then(
      (answer) => wanted && setKnown((before) => (before?.base === base && before.type === type ? before : { base, type, answer })),
    )
    return () => {
      wanted = false
    }
  }, [base, type])
  useEffect(() => {
    let wanted = true
    const asked = { type, language, today, sort: sortId === null ? null : { id: sortId, desc: descending }, text, from, to }
    void client.ask(asked).then((answer) => wanted && setKnown({ base, type, answer }))
    return () => {
      wanted = false
    }
  }, [base, client, type, language, today, sortId, descending, text, from, to, changes])
  return known?.base === base && known.type === type ? known.answer : undefined
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
  return { total, matching: total, from: 0, ids }
}
