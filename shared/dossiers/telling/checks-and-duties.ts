import { linkTo, readLink, type RecordType } from '../../fields/record-type'
import type { Day } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import { checksOf } from '../../rules/checks'
import type { CheckOutcome, CheckValue } from '../../rules/checks/outcome'
import { dutiesOf } from '../../rules/duties'
import { longDay, moneyText, numberText, percentText } from '../../text/format'
import { sayIn } from '../../text/i18n'
import { wordsOfSetting } from '../../text/words-of-settings'
import type { Teller } from './teller'

/** A check of the law as a dossier prints it. */
export interface ToldCheck extends Pick<CheckOutcome, 'id' | 'outcome'> {
  readonly title: string
  /** What was found; '' for a check that passed. */
  readonly text: string
  /** The article that it applies, or that it is one of our own. */
  readonly source: string
}

/** The checks that concern a record on the day of the dossier, the gravest first. They see no other records than those that were collected. */
export function tellChecks(teller: Teller, type: RecordType, row: RecordRow): readonly ToldCheck[] {
  const say = sayIn(teller.language)
  return checksOf(type, row, { ...contextOf(teller), recordOf: (link) => recordOf(teller, link) }).map((found) => {
    const { id, outcome, source, values } = found
    const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tellValue(teller, value)]))
    return {
      id,
      outcome,
      title: outcome === 'passed' ? say(`checks.found.${id}.ok`) : wordsOfSetting(`check.${id}`, teller.language).label,
      text: outcome === 'passed' ? '' : String(say(`checks.found.${id}.text`, filled as never)),
      source: source ?? say('checks.own'),
    }
  })
}

/** What a record asks to be done, by day: the sentence, and the day. */
export interface ToldDuty {
  readonly day: Day
  readonly text: string
}

/** What a record asks to be done as things stand on the day of the dossier, the nearest first; `name` is how it is called in the sentence. */
export function tellDuties(teller: Teller, type: RecordType, row: RecordRow, name: string): readonly ToldDuty[] {
  const say = sayIn(teller.language)
  return dutiesOf(type, row, contextOf(teller))
    .map(({ kind, day }) => ({ day, text: say(`agenda.duties.${kind}`, { name }) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** What computed values, checks and duties are worked out with: the day of the dossier and its settings. */
export function contextOf({ snapshot }: Teller): { readonly today: Day; setting(key: string): Teller['snapshot']['settings'][string] } {
  return { today: snapshot.asOf, setting: (key) => snapshot.settings[key] ?? null }
}

function recordOf({ snapshot }: Teller, link: string): RecordRow | null {
  const target = readLink(link)
  return (target && snapshot.records[target.type]?.find((row) => linkTo(target.type, row.id) === link)) ?? null
}

function tellValue({ language, nameOf }: Teller, value: CheckValue): string {
  if ('day' in value) return longDay(value.day, language)
  if ('money' in value) return moneyText(value.money, language)
  if ('percent' in value) return percentText(String(value.percent), language)
  if ('count' in value) return numberText(value.count, language)
  return 'name' in value ? nameOf(value.name) : value.text
}
