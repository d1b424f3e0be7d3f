import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { RecordType } from '../../shared/fields/record-type'
import type { Json } from '../../shared/kernel/json'
import { computedValues } from '../../shared/records'
import type { RecordRow } from '../../shared/records/record-row'
import { useBase, useToday } from './use-base'

const none: ReadonlyMap<string, Json> = new Map()

/** The settings that the directorate changed, by key; the shipped values hold for the others. */
export function useChangedSettings(): ReadonlyMap<string, Json> {
  const base = useBase()
  return (
    useLiveQuery(async () => {
      const rows = await base.db.records('setting').where('_del').equals(0).toArray()
      return new Map(rows.map((row) => [String(row['key']), readJson(String(row['value']))]))
    }, [base]) ?? none
  )
}

/** Works out the computed values of records of a type, for today and with the settings in force. */
export function useComputedRows(type: RecordType): (row: RecordRow) => Readonly<Record<string, unknown>> {
  const today = useToday()
  const settings = useChangedSettings()
  return useMemo(() => (row) => computedValues(type, row, { today, setting: (key) => settings.get(key) ?? null }), [type, today, settings])
}

function readJson(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}
