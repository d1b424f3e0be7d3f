import { addDays, type Day } from '../../kernel/day'
import type { RecordType } from '../../fields/record-type'
import { dutiesOf } from '../../rules/duties'
import { shortDay } from '../../text/format'
import { sayIn } from '../../text/i18n'
import type { Teller } from '../telling/teller'

/** Something due, in words. */
export interface NearDuty {
  readonly day: Day
  readonly text: string
}

/** What records of these types ask to be done until so many days after a day, the nearest first; what is overdue is among it. */
export function nearDuties(teller: Teller, types: readonly RecordType[], day: Day, within: number): readonly NearDuty[] {
  const { asOf, settings } = teller.snapshot
  const context = { today: asOf, setting: (key: string) => settings[key] ?? null }
  const say = sayIn(teller.language)
  const end = addDays(day > asOf ? day : asOf, within)
  return types
    .flatMap((type) =>
      teller.rows(type).flatMap((row) =>
        dutiesOf(type, row, context)
          .filter((duty) => duty.kind !== 'visit' && duty.day <= end)
          .map((duty) => ({ day: duty.day, text: say(`agenda.duties.${duty.kind}`, { name: teller.title(type, row) }) })),
      ),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ day: due, text }) => ({ day: shortDay(due), text }))
}
