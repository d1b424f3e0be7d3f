import { expect, test } from 'vitest'
import { findText, type TextPiece } from '../../../renderer/components/pdf-view/find-text'

const piecesOf = (...texts: readonly string[]): readonly TextPiece[] => texts.map((text) => ({ text, lineEnds: false }))
const found = (pieces: readonly TextPiece[], wanted: string): readonly string[] =>
  findText(pieces, wanted).map(({ start, end }) =>
    pieces
      .map((piece, at) => piece.text.slice(at === start.piece ? start.offset : 0, at === end.piece ? end.offset : undefined))
      .slice(start.piece, end.piece + 1)
      .join('|'),
  )

test('accents and case do not hide a word, and the hit is what stands on the page', () => {
  expect(found(piecesOf('Coopération DÉCENTRALISÉE'), 'decentralisee')).toEqual(['DÉCENTRALISÉE'])
})

test('letters that open into two are found whole', () => {
  expect(found(piecesOf('Un cœur et un CŒUR'), 'coeur')).toEqual(['cœur', 'CŒUR'])
})

test('a hit may run over several pieces and over the end of a line', () => {
  expect(
    found(
      [
        { text: 'Région auto', lineEnds: false },
        { text: 'nome', lineEnds: true },
        { text: 'de Sardaigne', lineEnds: false },
      ],
      'autonome de sard',
    ),
  ).toEqual(['auto|nome|de Sard'])
})

test('apostrophes, hyphens and spaces are one', () => {
  expect(found(piecesOf('Protocole d’accord Corse–Sardaigne'), "d'accord corse sardaigne")).toEqual(['d’accord Corse–Sardaigne'])
})

test('Arabic is found whatever its marks and hamzas', () => {
  expect(found(piecesOf('اتفاقية الأقاليم'), 'الاقاليم')).toEqual(['الأقاليم'])
})

test('nothing asked finds nothing', () => {
  expect(found(piecesOf('Sardaigne'), '  ')).toEqual([])
})
