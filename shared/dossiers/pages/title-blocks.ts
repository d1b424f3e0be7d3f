import type { Block, Pill } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import { instantDay, labelled, longDay } from '../../text/format'
import type { Recipient } from '../choices'
import { disagreementNotice } from './disagreements'
import { leftOutNotice } from '../readers/meant-for'
import type { Teller } from '../telling/teller'

/** What stands at the head of a dossier without a cover. */
export interface TitleOf {
  readonly title: Text
  /** What it is about, in a line under the title; '' for none. */
  readonly lead: Text
  readonly pills?: readonly Pill[]
  /** Nothing for a dossier that is ours alone. */
  readonly recipient?: Recipient
}

/** The head of a dossier without a cover: its title, who made it and when, for whom, and what its reader has to know of it first. */
export function titleBlocks(teller: Teller, { title, lead, pills = [], recipient }: TitleOf): readonly Block[] {
  const { words, snapshot, language } = teller
  const day = longDay(instantDay(snapshot.madeAt, snapshot.zone), language)
  const made = [
    `${words.asOf} ${longDay(snapshot.asOf, language)}`,
    `${words.madeOn} ${day}, ${words.byOn(snapshot.madeBy, snapshot.laptop)}`,
    ...(recipient === undefined ? [] : [labelled(words.recipient, words.recipients[recipient], language)]),
  ]
  return [
    { kind: 'heading', level: 1, text: title },
    ...(lead === '' ? [] : [{ kind: 'paragraph', role: 'lead', text: lead } as const]),
    ...(pills.length === 0 ? [] : [{ kind: 'pills', pills } as const]),
    { kind: 'paragraph', role: 'quiet', text: made.join(' · ') },
    ...disagreementNotice(teller),
    ...leftOutNotice(teller),
  ]
}
