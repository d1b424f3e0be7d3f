import type { Block, Cell } from '../../blocks/block'
import { mandateTitle } from '../person/mandate-title'
import { linkTo } from '../../fields/record-type'
import { firstDay, lastDay } from '../../kernel/day'
import type { RecordRow } from '../../records/record-row'
import type { contactSheetFr } from '../../text/fr/dossiers/contact-sheet'
import { visitWords } from '../../text/visit-words'
import { rangeText } from '../../text/show-value'
import { wordsOf } from '../../text/words-of'
import { propertyText } from '../tables/item-table'
import { stateCell } from '../telling/state-cell'
import { recordTable } from '../tables/record-table'
import { nameRun, type Teller } from '../telling/teller'
import { linesCell } from '../visit/person-cells'
import { personOf, visitOf, type Mandate } from '../visit/visit'

type Texts = typeof contactSheetFr

/** The mandates on a line of time, the latest begun first, each body under the name it had when the mandate began; one without dates stands last. */
export function mandateBlocks(teller: Teller, row: RecordRow, texts: Texts): readonly Block[] {
  const mandates = (personOf(row).mandates ?? []).toSorted((a, b) => (beginOf(a) > beginOf(b) ? -1 : beginOf(a) < beginOf(b) ? 1 : 0))
  if (mandates.length === 0) return []
  const sign = teller.sign('contact', row, 'mandates')
  return [
    {
      kind: 'timeline',
      entries: mandates.map((mandate) => {
        const body = mandate.partner == null ? '' : teller.nameOf(mandate.partner, dayIn(mandate, teller.snapshot.asOf))
        const original =
          mandate.original && mandate.original.text !== mandateTitle(mandate, teller.language)
            ? [{ ...nameRun(mandate.original), quiet: true }]
            : []
        const text = [
          ...(body === '' ? [] : [{ text: body }]),
          ...(body === '' || original.length === 0 ? [] : [{ text: ' · ' }]),
          ...original,
        ]
        return {
          when: mandate.period ? rangeText(mandate.period, teller.language) : texts.undated,
          title: sign + (mandateTitle(mandate, teller.language) || visitWords(teller.language).noTitle),
          ...(text.length === 0 ? {} : { text }),
        }
      }),
    },
  ]
}

function beginOf({ period }: Mandate): string {
  if (!period) return ''
  return period.from === null ? '1000' : firstDay(period.from)
}

// A day of the mandate itself: its first one, else its last, else that of the document.
function dayIn({ period }: Mandate, asOf: string): string {
  if (period?.from != null) return firstDay(period.from)
  return period?.to == null ? asOf : lastDay(period.to)
}

/** The visits of this person with us, the latest first, and in what capacity the person came. */
export function visitBlocks(teller: Teller, row: RecordRow, texts: Texts): readonly Block[] {
  const begin = (visit: RecordRow): string => firstDay(visitOf(visit).dates?.from ?? '1000')
  const rows = teller.rows('delegation').toSorted((a, b) => (begin(a) > begin(b) ? -1 : begin(a) < begin(b) ? 1 : 0))
  if (rows.length === 0) return []
  return [
    recordTable(teller, 'delegation', rows, 36, [
      { field: 'direction', share: 14 },
      { field: 'dates', share: 24 },
      { field: 'cities', share: 20 },
      { share: 26, label: texts.role, tell: (visit) => roleCell(teller, row, visit) },
      { share: 16, label: teller.words.partner.state, tell: (visit) => stateCell(teller, 'delegation', visit, 'step') },
    ]),
  ]
}

function roleCell(teller: Teller, { id }: RecordRow, row: RecordRow): Cell {
  const words = visitWords(teller.language)
  const visit = visitOf(row)
  const link = linkTo('contact', id)
  const list = { type: 'delegation', list: 'participants' } as const
  const accompanies = visit.elected === link ? [fieldLabel(teller, 'elected')] : []
  return linesCell([
    ...accompanies,
    ...(visit.participants ?? [])
      .filter((item) => item.contact === link)
      .flatMap((item) => {
        const said = [
          propertyText(teller, list, item, 'side'),
          item.head === true ? words.head : '',
          propertyText(teller, list, item, 'answer'),
        ]
        const text = said.filter((one) => one !== '').join(', ')
        return text === '' ? [] : [text]
      }),
  ])
}

function fieldLabel({ language }: Teller, name: string): string {
  return wordsOf('delegation', language).fields[name]?.label ?? ''
}
