import type { Block } from '../../blocks/block'
import { wordsOf } from '../../text/words-of'
import { commitmentTable } from '../tables/commitment-table'
import { costTable } from '../visit/cost-table'
import { markdownToBlocks } from '../telling/markdown'
import { thanksTable } from '../visit/thanks-table'
import { journeyBlocks, stayBlocks } from './journeys'
import { giftBlocks, interpretingBlocks, mealBlocks } from './logistics'
import type { DelegationOptions, DelegationPart, Telling } from './options'
import { biographyBlocks, participantBlocks, phoneBlocks, speechBlocks } from './people'
import { programmeBlocks } from './programme'

// The field whose disagreement is marked on the title of a part.
const fieldOf: Readonly<Record<DelegationPart, string>> = {
  summary: 'synthesis',
  permissions: 'mandate',
  programme: 'programme',
  participants: 'participants',
  biographies: 'biographies',
  transport: 'transport',
  lodging: 'stays',
  interpreting: 'interpreting',
  speeches: 'programme',
  tables: 'meals',
  phones: 'participants',
  gifts: 'gifts',
  budget: 'costs',
  followUp: 'thanks',
  avoid: 'avoid',
}

const blocksOf: Readonly<Record<DelegationPart, (telling: Telling, options: DelegationOptions) => readonly Block[]>> = {
  summary: summaryBlocks,
  permissions: ({ teller, row }) => factsOf(teller.facts('delegation', row, ['mandate', 'orders', 'insurance', 'embassy', 'formalities'])),
  programme: (telling, { secondLanguage }) => programmeBlocks(telling, 'ours', secondLanguage),
  participants: participantBlocks,
  biographies: biographyBlocks,
  transport: (telling) => journeyBlocks(telling, true),
  lodging: (telling) => stayBlocks(telling, true),
  interpreting: (telling) => interpretingBlocks(telling, true),
  speeches: speechBlocks,
  tables: mealBlocks,
  phones: (telling) => phoneBlocks(telling),
  gifts: giftBlocks,
  budget: budgetBlocks,
  followUp: followUpBlocks,
  avoid: ({ visit }) => markdownToBlocks(visit.avoid ?? ''),
}

/** The parts that were asked for, numbered in the order asked; one that holds nothing says so. */
export function wholeBlocks(telling: Telling, options: DelegationOptions): readonly Block[] {
  const { teller, texts, row } = telling
  return options.parts.flatMap((part, at): readonly Block[] => {
    const sign = teller.sign('delegation', row, fieldOf[part])
    const title = texts.choices.parts.codes[part]
    const blocks = blocksOf[part](telling, options)
    return [
      { kind: 'heading', level: 1, text: `${at + 1}. ${sign}${title}` },
      ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph', role: 'quiet', text: texts.empty[part] } as const]),
    ]
  })
}

function factsOf(facts: Extract<Block, { kind: 'facts' }>['facts']): readonly Block[] {
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

function summaryBlocks({ teller, visit, row }: Telling): readonly Block[] {
  const talking = visit.talkingPoints ?? ''
  return [
    ...factsOf(teller.facts('delegation', row, ['purpose', 'partners', 'conventions', 'actions'])),
    ...markdownToBlocks(visit.synthesis ?? ''),
    ...(talking.trim() === ''
      ? []
      : [{ kind: 'heading', level: 3, text: labelOf(teller, 'talkingPoints') } as const, ...markdownToBlocks(talking)]),
  ]
}

function labelOf(teller: Telling['teller'], field: string): string {
  return wordsOf('delegation', teller.language).fields[field]?.label ?? ''
}

function budgetBlocks({ teller, texts, visit }: Telling): readonly Block[] {
  return costTable(teller, visit, texts.total)
}

function followUpBlocks({ teller, texts, visit }: Telling): readonly Block[] {
  const commitments = commitmentTable(teller, teller.rows('commitment'))
  const thanks = thanksTable(teller, visit, { to: texts.thanksTo, toSend: texts.toSend })
  const report = visit.report ?? ''
  const titled = (text: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text }, ...blocks]
  return [...titled(texts.commitments, commitments), ...titled(texts.thanks, thanks), ...titled(texts.report, markdownToBlocks(report))]
}
