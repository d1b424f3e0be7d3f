import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { RecordType } from '../../shared/fields/record-type'
import type { Json } from '../../shared/kernel/json'
import { computedValues } from '../../shared/records'
import type { RecordRow } from '../../shared/records/record-row'
import { changedSettings, settingReader } from '../../shared/records/shipped-settings'
import { useBase, useToday } from './use-base'

const none: ReadonlyMap<string, Json> = new Map()

/** The settings that the directorate changed, by key; the shipped values hold for the others. */
export function useChangedSettings(): ReadonlyMap<string, Json> {
  const base = useBase()
  return (
    useLiveQuery(async () => {
      const rows = await base.db.records('setting').where('_del').equals(0).toArray()
      return changedSettings(rows)
    }, [base]) ?? none
  )
}

/** Works out the computed values of records of a type, for today and with the settings in force. */
export function useComputedRows(type: RecordType): (row: RecordRow) => Readonly<Record<string, unknown>> {
  const today = useToday()
  const settings = useChangedSettings()
  return useMemo(() => {
    const context = { today, setting: settingReader(settings) }
    return (row) => computedValues(type, row, context)
  }, [type, today, settings])
}
