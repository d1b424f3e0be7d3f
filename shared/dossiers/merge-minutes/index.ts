import { z } from 'zod'
import type { Block, Cell } from '../../blocks/block'
import { readLink } from '../../fields/record-type'
import { clockTime, longDay, numberText } from '../../text/format'
import { localeOf } from '../../text/language'
import { dossierWords } from '../../text/dossiers'
import { wordsOf } from '../../text/words-of'
import { finishContents, createGathering } from '../readers/collect-records'
import { defineSheet } from '../define-dossier'
import { createTeller, type Teller } from '../telling/teller'

const count = z.number().int().nonnegative()
/** A moment on the clock of the laptop, in its own zone: `2026-03-14T09:05`. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
const what = z.enum(['created', 'changed', 'deleted'])

const options = z.strictObject({
  mergedAt: moment,
  writtenAt: moment,
  member: z.string().max(1000),
  laptop: z.string().max(1000),
  fresh: count,
  alreadyKnown: count,
  attachments: count,
  created: count,
  changed: count,
  deleted: count,
  disagreements: count,
  /** Fields taken without a question in records that both sides worked on. */
  together: count,
  /** Attachments that the changes name and that did not come. */
  missing: count,
  newer: count,
  /** Values that were erased for good, and who asked for it. */
  erased: count,
  erasedBy: z.array(z.string().max(1000)).max(1000),
  authors: z.array(z.strictObject({ member: z.string().max(1000), laptop: z.string().max(1000), changes: count })).max(1000),
  /** The records that the merge touched, the first ones only when there are very many. */
  records: z.array(z.strictObject({ link: z.string().max(100), what })).max(5000),
  /** When it was taken back; null while it holds. */
  undoneAt: moment.nullable(),
})

type Options = z.infer<typeof options>

/** The minutes of a merge: whose file came in, when, whose changes it brought, and to which records. Names are those of the day of printing. */
export const mergeMinutes = defineSheet({
  name: 'mergeMinutes',
  options,
  texts: { fr: { title: dossierWords('fr').minutes.title }, en: { title: dossierWords('en').minutes.title } },
  collect: async (read, { records }) =>
    await finishContents(
      read,
      createGathering(),
      records.map(({ link }) => link),
    ),
  subject: (snapshot) => snapshot.base.name,
  compose(snapshot, told): readonly Block[] {
    const teller = createTeller(snapshot)
    const { minutes } = teller.words
    return [
      { kind: 'heading', level: 1, text: minutes.title },
      { kind: 'paragraph', role: 'lead', text: minutes.lead(told.member || minutes.somebody, told.laptop) },
      ...(told.undoneAt ? [takenBack(teller, told.undoneAt)] : []),
      { kind: 'facts', facts: factsOf(teller, told) },
      ...(told.erased > 0 ? [erasedOf(teller, told)] : []),
      ...authorsOf(teller, told),
      ...recordsOf(teller, told),
    ]
  },
})

function takenBack(teller: Teller, at: string): Block {
  const { minutes } = teller.words
  return { kind: 'callout', tone: 'attention', title: minutes.undone, items: [minutes.undoneAt(momentText(teller, at))] }
}

function erasedOf({ words, language }: Teller, { erased, erasedBy }: Options): Block {
  const { minutes } = words
  const who = new Intl.ListFormat(localeOf(language)).format(erasedBy.map((name) => name || minutes.somebody))
  return { kind: 'callout', tone: 'attention', title: minutes.erased(numberText(erased, language)), items: [minutes.erasedBy(who)] }
}

function factsOf(teller: Teller, told: Options): readonly { readonly label: string; readonly value: string }[] {
  const { minutes } = teller.words
  const said = (value: number): string => numberText(value, teller.language)
  return [
    { label: minutes.mergedAt, value: momentText(teller, told.mergedAt) },
    { label: minutes.writtenAt, value: momentText(teller, told.writtenAt) },
    // A file is taken whole or refused whole: of one that was merged nothing was refused.
    {
      label: minutes.read,
      value: minutes.sum({
        read: said(told.fresh + told.alreadyKnown),
        fresh: said(told.fresh),
        known: said(told.alreadyKnown),
        refused: said(0),
      }),
    },
    { label: minutes.created, value: said(told.created) },
    { label: minutes.changed, value: said(told.changed) },
    { label: minutes.deleted, value: said(told.deleted) },
    { label: minutes.disagreements, value: said(told.disagreements) },
    { label: minutes.together, value: said(told.together) },
    { label: minutes.attachments, value: said(told.attachments) },
    ...(told.missing > 0 ? [{ label: minutes.missing, value: said(told.missing) }] : []),
    ...(told.newer > 0 ? [{ label: minutes.newer, value: said(told.newer) }] : []),
  ]
}

function authorsOf(teller: Teller, { authors }: Options): readonly Block[] {
  const { minutes } = teller.words
  if (authors.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: minutes.authors },
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: minutes.person, share: 3 },
        { label: minutes.laptop, share: 2 },
        { label: minutes.changes, share: 1, align: 'end' },
      ],
      rows: authors.map(({ member, laptop, changes }): readonly Cell[] => [
        member || minutes.somebody,
        laptop || minutes.unknownLaptop,
        numberText(changes, teller.language),
      ]),
    },
  ]
}

function recordsOf(teller: Teller, told: Options): readonly Block[] {
  const { minutes } = teller.words
  const touched = told.created + told.changed + told.deleted
  if (told.records.length === 0) return []
  const table: Block = {
    kind: 'table',
    keepRows: true,
    columns: [
      { label: minutes.record, share: 4 },
      { label: minutes.kind, share: 2 },
      { label: minutes.done, share: 2 },
    ],
    rows: told.records.map(({ link, what: done }): readonly Cell[] => {
      const type = readLink(link)?.type
      return [teller.nameOf(link), type ? wordsOf(type, teller.language).one : '', minutes.whats[done]]
    }),
  }
  const left = touched - told.records.length
  const more: Block[] = left > 0 ? [{ kind: 'paragraph', role: 'quiet', text: minutes.more(numberText(left, teller.language)) }] : []
  return [{ kind: 'heading', level: 2, text: minutes.records }, table, ...more]
}

function momentText({ words, language }: Teller, at: string): string {
  return words.atTime(longDay(at.slice(0, 10), language), clockTime(at, language))
}
