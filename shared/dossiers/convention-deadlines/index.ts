import type { Block } from '../../blocks/block'
import { addMonths } from '../../kernel/day'
import { conventionDeadlinesEn } from '../../text/en/dossiers/convention-deadlines'
import { conventionDeadlinesFr } from '../../text/fr/dossiers/convention-deadlines'
import { defineDossier } from '../define-dossier'
import { sumCell } from '../money/money-sums'
import { createTeller, type Teller } from '../telling/teller'
import { titleBlocks } from '../pages/title-blocks'
import { collectDeadlines } from './collect'
import { trackColumns, type DeadlineTexts } from './columns'
import { deadlineChoices, type DeadlineColumn, type DeadlineOptions } from './options'
import { groupsOf, isDue, tracksOf, type Track } from './track'

/** The tracking table of conventions by due date, for the weekly meeting and for whoever has to transmit, denounce or renew in time. */
export const conventionDeadlines = defineDossier({
  name: 'conventionDeadlines',
  about: null,
  choices: deadlineChoices,
  texts: { fr: conventionDeadlinesFr, en: conventionDeadlinesEn },
  tells: { convention: ['followedBy'] },
  collect: collectDeadlines,
  subject: (_snapshot, { which }, texts) => texts.choices.which.codes[which],
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const tracks = tracksOf(teller, options)
    const until = addMonths(snapshot.asOf, options.months)
    const due = tracks.filter((track) => isDue(track.due, until)).length
    const head = titleBlocks(teller, {
      title: texts.title,
      lead: texts.all(tracks.length, options.months, due),
      recipient: options.recipient,
    })
    if (tracks.length === 0) return [...head, { kind: 'paragraph', role: 'quiet', text: texts.none }]
    return [
      ...head,
      ...groupsOf(teller, tracks, options.grouping, texts).flatMap(({ name, tracks: inGroup }): readonly Block[] => [
        ...(name === '' ? [] : [{ kind: 'heading', level: 2, text: name } as const]),
        tableOf(teller, inGroup, options, texts),
      ]),
      { kind: 'paragraph', role: 'quiet', text: texts.legend },
    ]
  },
  sheet: () => ({ size: 'A4', orientation: 'landscape', bare: false }),
})

// What we have to do, and who of us, is not for other readers.
const ours: ReadonlySet<DeadlineColumn> = new Set<DeadlineColumn>(['next', 'followedBy'])

function tableOf(teller: Teller, tracks: readonly Track[], options: DeadlineOptions, texts: DeadlineTexts): Block {
  const meant = options.columns.filter((column) => options.recipient === 'internal' || !ours.has(column))
  // A table without columns is none: the name is then told alone.
  const columns: readonly DeadlineColumn[] = meant.length === 0 ? ['act'] : meant
  const hasMoney = columns.includes('money') && columns[0] !== 'money'
  return {
    kind: 'table',
    keepRows: true,
    columns: columns.map((column) => {
      const { share, align } = trackColumns[column]
      return { label: texts.columns[column], share, ...(align ? { align } : {}) }
    }),
    rows: tracks.map((track) => columns.map((column) => trackColumns[column].tell(teller, track, texts))),
    ...(hasMoney
      ? {
          total: columns.map((column, at) => {
            if (column === 'money')
              return sumCell(
                tracks.map(({ values }) => values.amount),
                teller.language,
              )
            return at === 0 ? texts.counted(tracks.length) : ''
          }),
        }
      : {}),
  }
}
