import type { Block } from '../../blocks/block'
import { longDay, instantDay } from '../../text/format'
import type { Teller } from '../telling/teller'

/** Room to sign in: where and when, in which quality, by whom. The place and the quality are settings; what they leave open is left to the pen. */
export function signatureBlocks({ words, snapshot, language }: Teller): readonly Block[] {
  const { place, quality, name } = signerOf(snapshot.settings)
  const day = longDay(instantDay(snapshot.madeAt, snapshot.zone), language)
  return [
    { kind: 'spacer', size: 'large' },
    {
      kind: 'columns',
      whole: true,
      columns: [
        [],
        [
          { kind: 'paragraph', text: words.signedAt(place || '……………………', day) },
          ...(quality === '' ? [] : [{ kind: 'paragraph', text: [{ text: quality, bold: true }] } as const]),
          { kind: 'spacer', size: 'large' },
          { kind: 'spacer', size: 'large' },
          { kind: 'paragraph', text: name || words.signature },
        ],
      ],
    },
  ]
}

function signerOf(settings: Teller['snapshot']['settings']): { readonly place: string; readonly quality: string; readonly name: string } {
  const text = (key: string): string => {
    const value = settings[key]
    return typeof value === 'string' ? value : ''
  }
  return { place: text('signature.place'), quality: text('signature.quality'), name: text('signature.name') }
}
