import type { Block } from '../../blocks/block'
import { instantDay, shortDay } from '../../text/format'
import type { Teller } from '../telling/teller'

/** At the end of a print that is kept: what it is, its number, its day and the hash of all its data, to read and to scan. Whoever holds the paper can tell whether it is the one that was kept. */
export function keptBlocks({ words, snapshot }: Teller, title: string, hash: string): readonly Block[] {
  const { number } = snapshot.frame
  const day = shortDay(instantDay(snapshot.madeAt, snapshot.zone))
  const code = ['Ponte', number, day, hash, title].filter((part) => part !== '').join('\n')
  return [
    { kind: 'spacer', size: 'large' },
    { kind: 'code', text: code, alt: words.keptCode },
    { kind: 'paragraph', role: 'quiet', text: words.keptAs(number, day) },
    { kind: 'paragraph', role: 'quiet', text: `${words.data} ${hash}` },
  ]
}
