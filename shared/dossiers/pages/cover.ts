import type { Block } from '../../blocks/block'
import type { Figure } from '../../blocks/figure'
import { instantClock, instantDay, longDay, clockTime } from '../../text/format'
import type { Fact, Teller } from '../telling/teller'

/** The cover and the contents of a dossier: what it is about, on which day, by whom, for whom. */
export function coverBlocks(
  teller: Teller,
  about: {
    readonly eyebrow: string
    readonly title: string
    readonly names: Extract<Block, { kind: 'cover' }>['names']
    readonly facts: readonly Fact[]
    readonly figure?: Figure
  },
): readonly Block[] {
  const { words, snapshot, language } = teller
  const day = instantDay(snapshot.madeAt, snapshot.zone)
  const clock = clockTime(`${day}T${instantClock(snapshot.madeAt, snapshot.zone)}`, language)
  const made: readonly Fact[] = [
    { label: words.asOf, value: longDay(snapshot.asOf, language) },
    { label: words.madeOn, value: words.atTime(longDay(day, language), clock) },
    { label: words.madeBy, value: words.byOn(snapshot.madeBy, snapshot.laptop) },
  ]
  const practice: readonly Block[] = snapshot.base.practice
    ? [{ kind: 'callout', tone: 'attention', title: words.practice, items: [snapshot.base.name] }]
    : []
  return [
    { kind: 'cover', letterhead: snapshot.base.letterhead, ...about, facts: [...made, ...about.facts] },
    { kind: 'contents', title: words.contents },
    { kind: 'spacer', size: 'medium' },
    ...practice,
  ]
}
