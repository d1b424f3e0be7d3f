import { useMemo } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import type { RecordRow } from '../../../shared/records/record-row'
import { settingReader } from '../../../shared/records/shipped-settings'
import { checksOf, linksForChecks } from '../../../shared/rules/checks'
import type { CheckOutcome, CheckValue } from '../../../shared/rules/checks/outcome'
import { longDay, moneyText, numberText, percentText } from '../../../shared/text/format'
import type { Language } from '../../../shared/text/language'
import { wordsOfSetting } from '../../../shared/text/words-of-settings'
import { useTexts } from '../../components/texts/use-texts'
import { useChangedSettings } from '../../db/computed'
import { useNames, useRecordsByLink } from '../../db/live'
import { useToday } from '../../db/use-base'

/** A check as it is shown. */
export interface ShownCheck {
  readonly id: CheckOutcome['id']
  readonly outcome: CheckOutcome['outcome']
  readonly field: string
  readonly title: string
  /** What was found; '' for a check that passed. */
  readonly text: string
  readonly source: string
}

/** The checks of a record as it stands in a form or on its page, live: they follow the day, the settings and the records that it points to. */
export function useChecks(type: RecordType, row: RecordRow): readonly ShownCheck[] {
  const { say, language } = useTexts()
  const today = useToday()
  const settings = useChangedSettings()
  const asked = linksForChecks(type, row).join(' ')
  const links = useMemo(() => (asked === '' ? [] : asked.split(' ')), [asked])
  const found = useRecordsByLink(links)
  const names = useNames(links)
  return useMemo(() => {
    const context = { today, setting: settingReader(settings), recordOf: (link: string) => found.get(link) ?? null }
    return checksOf(type, row, context).map(({ id, outcome, field, source, values }) => {
      const passed = outcome === 'passed'
      const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value, language, names)]))
      return {
        id,
        outcome,
        field,
        title: passed ? say(`checks.found.${id}.ok`) : wordsOfSetting(`check.${id}`, language).label,
        text: passed ? '' : String(say(`checks.found.${id}.text`, filled as never)),
        source: source ?? say('checks.own'),
      }
    })
  }, [type, row, today, settings, found, names, language, say])
}

function shown(value: CheckValue, language: Language, names: ReturnType<typeof useNames>): string {
  if ('day' in value) return longDay(value.day, language)
  if ('money' in value) return moneyText(value.money, language)
  if ('percent' in value) return percentText(String(value.percent), language)
  if ('count' in value) return numberText(value.count, language)
  return 'name' in value ? names(value.name).text : value.text
}
