import { useCallback } from 'react'
import type { Day } from '../../../shared/kernel/day'
import { whenText } from '../../../shared/text/when-text'
import { useTexts } from './use-texts'

/** Says instants in words: « aujourd’hui à 9 h 05 ». */
export function useWhen(zone: string, today: Day): (at: number) => string {
  const { say, language } = useTexts()
  return useCallback((at: number) => whenText(at, { zone, today, language }, say), [zone, today, language, say])
}
