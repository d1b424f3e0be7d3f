import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, useContext, useEffect, useState } from 'react'
import type { Day } from '../../shared/kernel/day'
import type { RecordRow } from '../../shared/records/record-row'
import type { Base } from './base'
import { nextLookMs, todayOf } from './today'

/** The base that is open in this window; filled once by the opening screen. */
export const BaseContext = createContext<Base | null>(null)

/** The open base. Throws where none is open: a screen of records is never shown before. */
export function useBase(): Base {
  const base = useContext(BaseContext)
  if (!base) throw new Error('no base is open')
  return base
}

/** The local day; it changes at midnight while the app stays open. */
export function useToday(): Day {
  const base = useBase()
  const [today, setToday] = useState(() => todayOf(base))
  useEffect(() => {
    const look = (): void => setToday(todayOf(base))
    let timer: ReturnType<typeof setTimeout>
    const lookOn = (): void => {
      look()
      timer = setTimeout(lookOn, nextLookMs(base))
    }
    lookOn()
    const wake = (): void => look()
    window.addEventListener('focus', wake)
    document.addEventListener('visibilitychange', wake)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('focus', wake)
      document.removeEventListener('visibilitychange', wake)
    }
  }, [base])
  return today
}

const none: readonly RecordRow[] = []

/** The fields that the directorate added, retired ones included. */
export function useCustomFields(): readonly RecordRow[] {
  const base = useBase()
  return useLiveQuery(() => base.db.records('custom-field').where('_del').equals(0).toArray(), [base]) ?? none
}
