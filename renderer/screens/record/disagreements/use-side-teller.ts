import type { ConflictSide } from '../../../../shared/merge/conflicts'
import type { Side } from '../../../components/disagreement/side'
import { useTexts } from '../../../components/texts/use-texts'
import { useWhen } from '../../../components/texts/use-when'
import { useAuthors } from '../../../db/history'
import { useBase, useToday } from '../../../db/use-base'

/** Letters of a value in a sentence. */
const quoted = 60

/** Says who wrote the sides of a disagreement, where and when. */
export interface SideTeller {
  tell(side: ConflictSide): Pick<Side, 'key' | 'of' | 'hue' | 'said' | 'note'>
  /** That several people settled it already, each in another way; null where they did not. */
  leadOf(sides: readonly { readonly side: ConflictSide; readonly text: string }[]): string | null
}

/** The teller of the open base. This laptop is « chez vous »; another one of the same person is named as such. */
export function useSideTeller(): SideTeller {
  const base = useBase()
  const { say } = useTexts()
  const authors = useAuthors()
  const when = useWhen(base.zone, useToday())
  const said = ({ author, feed, at }: ConflictSide): string => {
    const laptop = authors.laptopOf(feed) || say('backups.unknownLaptop')
    if (author === base.author.memberId && !authors.isHere(feed)) return say('disagreements.otherLaptop', { laptop, when: when(at) })
    return say('disagreements.said', { who: authors.nameOf(author), laptop, when: when(at) })
  }
  return {
    tell: (side) => ({
      key: side.ops.join(' '),
      of: authors.isHere(side.feed) ? 'mine' : 'theirs',
      hue: authors.hueOf(side.feed),
      said: said(side),
      note: side.act === 'resolve' ? say('disagreements.settledThus') : null,
    }),
    leadOf: (sides) => {
      const settled = sides.filter(({ side }) => side.act === 'resolve')
      if (settled.length < 2) return null
      const ways = settled.map(({ side, text }) => {
        const value = text.length > quoted ? `${text.slice(0, quoted)}…` : text
        return say('disagreements.settledAs', { who: authors.nameOf(side.author), value })
      })
      return say('disagreements.settledTwice', { ways: ways.join(', ') })
    },
  }
}
