import { expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { make, paperOf, textOf } from './pdf-tools'

test('contents of any length leave no page empty', async () => {
  for (let headings = 28; headings < 33; headings += 1) {
    const listed = Array.from({ length: headings }, (_, at): Block => ({ kind: 'heading', level: 1, text: `Pays-${at}` }))
    const blocks: readonly Block[] = [
      { kind: 'contents', title: 'Sommaire' },
      { kind: 'spacer', size: 'medium' },
      { kind: 'pageBreak' },
      ...listed,
    ]
    const pages = textOf((await make(paperOf(blocks, { head: { start: '', end: '' }, foot: { note: '', page: '' } }))).bytes).split('\f')
    expect([headings, pages.slice(0, -1).map((page) => page.trim() === '')]).toEqual([headings, pages.slice(0, -1).map(() => false)])
  }
})
