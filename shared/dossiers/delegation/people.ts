import type { Block } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import { linkTo } from '../../fields/record-type'
import { isLeading } from '../../rules/precedence'
import { answerCell, attendeeTables } from '../visit/attendee-table'
import { attendeesOf, hasRank, presentOf, type Attendee } from '../visit/attendees'
import { propertyText } from '../tables/item-table'
import { spanText } from '../visit/local-times'
import { markdownToBlocks } from '../telling/markdown'
import { languagesText, linesCell, reachLines, titleLines, titleText } from '../visit/person-cells'
import { daysOfVisit, personOf } from '../visit/visit'
import { photoBlocks } from '../person/photos'
import type { Telling } from './options'
import { inOrder } from './programme'

/** Everybody of the list, delegation by delegation, in the order decided, with answers; the rule, and why the order departs from it. */
export function participantBlocks({ teller, texts, words, visit }: Telling): readonly Block[] {
  const attendees = attendeesOf(teller, visit)
  if (attendees.length === 0) return []
  const columns = [
    { label: words.answer, share: 26, tell: (one: Attendee) => answerCell(teller, one) },
    { label: words.languages, share: 20, tell: (one: Attendee) => languagesText(teller, one) },
  ]
  const reason = visit.rankReason ?? ''
  return [
    ...attendeeTables(teller, visit, attendees, columns),
    { kind: 'paragraph', role: 'quiet', text: reason === '' ? texts.rule : `${texts.rule} ${texts.reason(reason)}` },
  ]
}

/** Who the persons are, in the order of precedence, from what their records tell everybody; then what was written for the visit. */
export function biographyBlocks({ teller, visit }: Telling): readonly Block[] {
  const people = attendeesOf(teller, visit).flatMap((one): readonly Block[] => {
    const note = one.contact ? (personOf(one.contact).publicNote ?? '') : ''
    if (note.trim() === '') return []
    return [
      { kind: 'heading', level: 3, text: one.name },
      ...(one.contact ? photoBlocks(one.contact, one.name) : []),
      { kind: 'paragraph', role: 'quiet', text: titleText(teller, one) },
      ...markdownToBlocks(note),
    ]
  })
  return [...people, ...markdownToBlocks(visit.biographies ?? '')]
}

/** Speeches as the programme has them, then the order that the decree gives to those who lead: the highest speaks last. */
export function speechBlocks({ teller, texts, visit, clock }: Telling): readonly Block[] {
  const told = inOrder(visit.programme ?? []).filter(({ speakers }) => speakers != null && speakers.trim() !== '')
  const speakers = presentOf(teller, visit).filter((one) => hasRank(one) && (one.item.head === true || isLeading(one.ranked.office)))
  const day = daysOfVisit(visit.dates, teller.snapshot.asOf).first
  const bodyOf = ({ body }: Attendee): string => (body === null ? '' : teller.nameOf(body, day))
  const line = (one: Attendee): Text => {
    const parts = [titleText(teller, one), ...(titleText(teller, one).includes(bodyOf(one)) ? [] : [bodyOf(one)])]
    return [{ text: one.name, bold: true }, { text: ` – ${parts.join(', ')}` }]
  }
  return [
    ...(told.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: texts.speechesTold } as const,
          {
            kind: 'facts',
            facts: told.map(({ from, to, title, speakers: who }) => ({
              label: `${title ?? ''} · ${spanText(clock, from, to)}`,
              value: who ?? '',
            })),
          } as const,
        ]),
    ...(speakers.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: texts.speechesComputed } as const,
          { kind: 'list', ordered: true, items: speakers.toReversed().map(line) } as const,
          { kind: 'paragraph', role: 'quiet', text: texts.speechRule } as const,
        ]),
  ]
}

/** How everybody who comes is reached, by the order of the list; then who is met on site. */
export function phoneBlocks({ teller, texts, words, visit }: Telling, withEmail = true): readonly Block[] {
  const seen = new Set<string>()
  const people = [...presentOf(teller, visit), ...interpreters({ teller, visit })].filter(({ contact }) => {
    const link = contact === null ? '' : linkTo('contact', contact.id)
    if (contact === null || seen.has(link)) return false
    seen.add(link)
    return true
  })
  const rows = people
    .map((one) => ({ one, lines: reachLines(one, withEmail) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ one, lines }) => [[{ text: one.name, bold: true }], { lines: titleLines(teller, visit, one) }, linesCell(lines)])
  const onSite = inOrder(visit.programme ?? []).flatMap(({ onSite: who, place }) =>
    who == null || who === '' ? [] : [texts.labelled(texts.details.onSite, [who, ...(place ? [place] : [])].join(', '))],
  )
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            keepRows: true,
            columns: [
              { label: words.person, share: 32 },
              { label: words.title, share: 42 },
              { label: words.reach, share: 36 },
            ],
            rows,
          } as const,
        ]),
    ...(onSite.length === 0 ? [] : [{ kind: 'list', items: [...new Set(onSite)] } as const]),
  ]
}

/** The interpreters of the visit whose records are here, as persons of the list. */
export function interpreters({ teller, visit }: Pick<Telling, 'teller' | 'visit'>): readonly Attendee[] {
  const participants = (visit.interpreting ?? []).flatMap(({ id, interpreter }) =>
    interpreter == null ? [] : [{ id, contact: interpreter, side: 'interpreter' as const }],
  )
  return attendeesOf(teller, { ...visit, participants })
}

/** Who sits where, and in what vehicle and room, as the list has them; only those of whom something is told. */
export function seatRows({ teller, visit }: Telling): readonly Attendee[] {
  return presentOf(teller, visit).filter(
    ({ item }) => propertyText(teller, { type: 'delegation', list: 'participants' }, item, 'seat') !== '',
  )
}
