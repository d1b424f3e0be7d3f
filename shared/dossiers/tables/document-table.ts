import type { Block } from '../../blocks/block'
import { shortDay } from '../../text/format'
import { latestFirst } from '../convention/convention-tree'
import { filledTable } from './filled-table'
import type { RecordTableTexts } from './sequel-tables'
import type { Teller } from '../telling/teller'
import { valuesOf } from '../telling/values-of'

/** The documents that were read, the latest first, each with its number and the fingerprint of its file; under a heading of their own. */
export function documentBlocks(teller: Teller, texts: RecordTableTexts): readonly Block[] {
  const rows = latestFirst(teller.rows('document'), (row) => valuesOf('document', row).on)
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: texts.documents },
    filledTable(
      [
        { label: texts.document, share: 62 },
        { label: texts.nature, share: 22 },
        { label: texts.day, share: 16 },
        { label: texts.language, share: 16 },
      ],
      rows.map((row) => {
        const { file, number, on } = valuesOf('document', row)
        const more = [...(number ? [texts.number(number)] : []), ...(file ? [texts.fingerprint(grouped(file.$blob))] : [])]
        return [
          { lines: [teller.title('document', row), ...more.map((text) => [{ text, quiet: true }])] },
          teller.cell('document', row, 'kind'),
          on == null ? '' : shortDay(on),
          teller.cell('document', row, 'language'),
        ]
      }),
    ),
  ]
}

// Sixty-four signs without a space are neither read nor broken over lines.
function grouped(hash: string): string {
  return hash.replaceAll(/(.{8})(?=.)/gu, '$1 ')
}
