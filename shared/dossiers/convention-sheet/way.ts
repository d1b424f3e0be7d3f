import type { Block } from '../../blocks/block'
import { daysBetween, firstDay, lastDay, type PartialDay } from '../../kernel/day'
import { durationText, shortDay } from '../../text/format'
import { filledTable } from '../tables/filled-table'
import { needsAuthorisation, renewsAfter } from '../convention/convention-days'
import { itemText, partText } from '../telling/inner-values'
import type { ConventionSheet } from './sheet'

interface Step {
  readonly title: string
  readonly day: PartialDay | null | undefined
  readonly lines: readonly string[]
  /** Told even while its day is missing: the law or the term wants it. */
  readonly always: boolean
}

// Beyond a year nobody counts in days.
const farOff = 366

/** From the report to the end, in the order of the law, each step with its day, its act and how far off it is; then, for our own eyes, what the review of legality remarked. */
export function wayBlocks(sheet: ConventionSheet): readonly Block[] {
  const { teller, texts, row, recipient } = sheet
  const steps = [...decisionSteps(sheet), ...signingSteps(sheet), ...legalSteps(sheet), ...endSteps(sheet)].filter(
    ({ day, lines, always }) => always || day != null || lines.length > 0,
  )
  const { asOf } = teller.snapshot
  const entries = steps.map(({ title, day, lines }) => {
    const ahead = day == null || lastDay(day) < asOf ? null : Math.max(0, daysBetween(asOf, firstDay(day)))
    const said = [
      ...lines,
      ...(ahead === null || ahead > farOff ? [] : [texts.coming(ahead)]),
      ...(day == null && lines.length === 0 ? [texts.notYet] : []),
    ]
    return { when: day == null ? texts.noDay : shortDay(day), title, text: said.join('\n') }
  })
  return [
    { kind: 'timeline', entries },
    ...(recipient === 'internal' ? remarkBlocks(sheet, teller.sign('convention', row, 'remarks')) : []),
  ]
}

function decisionSteps({ teller, texts, row, values }: ConventionSheet): readonly Step[] {
  const { report, authorisation, resolution } = values
  const number = (text: string | null | undefined): readonly string[] => (text ? [texts.number(text)] : [])
  const body = partText(teller, 'convention', row, 'resolution', 'body')
  const sign = (name: string): string => teller.sign('convention', row, name)
  return [
    { title: sign('report') + texts.steps.report, day: report?.day, lines: number(report?.number), always: false },
    {
      title: sign('authorisation') + texts.steps.authorisation,
      day: authorisation?.day,
      lines: joined([...number(authorisation?.number), authorisation?.authority ?? '']),
      always: needsAuthorisation(row),
    },
    {
      title: sign('resolution') + texts.steps.resolution,
      day: resolution?.day,
      lines: joined([body, ...number(resolution?.number), resolution?.votes ? texts.votes(resolution.votes) : '']),
      always: true,
    },
  ]
}

// Parties that sign on the same day sign in one step.
function signingSteps({ teller, texts, values }: ConventionSheet): readonly Step[] {
  const signed = (values.parties ?? []).filter(({ signing }) => signing?.day != null)
  const days = [...new Set(signed.map(({ signing }) => signing?.day ?? ''))].toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))
  if (days.length === 0) return [{ title: texts.steps.signature, day: null, lines: [], always: true }]
  return days.map((day) => {
    const here = signed.filter(({ signing }) => signing?.day === day)
    const places = [...new Set(here.map(({ signing }) => signing?.place ?? '').filter((place) => place !== ''))]
    const names = here.map(({ partner }) => (partner == null ? texts.nobody : teller.nameOf(partner)))
    return { title: texts.steps.signature, day, lines: [...joined([places.join(', ')]), ...joined([names.join(', ')])], always: true }
  })
}

function legalSteps({ teller, texts, row, values }: ConventionSheet): readonly Step[] {
  const { transmission, countersign, publication } = values
  const inForceOn = dayIn(row['inForceOn'])
  const late = inForceOn !== null && transmission?.day != null && firstDay(inForceOn) > firstDay(transmission.day)
  const sign = (name: string): string => teller.sign('convention', row, name)
  const way = partText(teller, 'convention', row, 'transmission', 'way')
  return [
    {
      title: sign('countersign') + texts.steps.countersign,
      day: countersign?.day,
      lines: joined([countersign?.authority ?? '', countersign?.reference ?? '']),
      always: false,
    },
    { title: sign('transmission') + texts.steps.transmission, day: transmission?.day, lines: joined([way]), always: true },
    {
      title: texts.steps.received,
      day: transmission?.received,
      lines: joined([transmission?.receipt ? texts.receipt(transmission.receipt) : '']),
      always: transmission?.day != null,
    },
    {
      title: sign('publication') + texts.steps.publication,
      day: publication?.day,
      lines: joined([publication?.medium ?? '']),
      always: false,
    },
    {
      title: texts.steps.inForce,
      day: inForceOn,
      lines: inForceOn === null ? [] : [late ? texts.onEffect : texts.onTransmission],
      always: true,
    },
  ]
}

function endSteps({ teller, texts, row, values }: ConventionSheet): readonly Step[] {
  const renews = renewsAfter(row, teller.snapshot.asOf)
  const period = values.renewal?.period ? durationText(values.renewal.period, teller.language) : ''
  const end = dayIn(row['endsOn'])
  const outcome = renews ? texts.renewed(period) : texts.notRenewed
  return [
    { title: texts.steps.denounced, day: values.denouncedOn, lines: [], always: false },
    { title: texts.steps.denounceBy, day: dayIn(row['denounceBy']), lines: [], always: false },
    { title: texts.steps.end, day: end, lines: end === null ? [] : [outcome], always: true },
  ]
}

function remarkBlocks({ teller, texts, values }: ConventionSheet, sign: string): readonly Block[] {
  const remarks = values.remarks ?? []
  if (remarks.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: sign + texts.remarks },
    filledTable(
      [
        { label: texts.day, share: 18 },
        { label: texts.nature, share: 26 },
        { label: texts.found, share: 70 },
      ],
      remarks.map((remark) => ['day', 'kind', 'text'].map((property) => itemText(teller, 'convention', 'remarks', remark, property))),
    ),
  ]
}

function joined(parts: readonly string[]): readonly string[] {
  const said = parts.filter((part) => part !== '')
  return said.length === 0 ? [] : [said.join(', ')]
}

function dayIn(value: unknown): PartialDay | null {
  return typeof value === 'string' ? value : null
}
