import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAloud } from '../../helpers/pdf-check/read-aloud'
import { differenceOf, packPictures, pagePictures, unpackPictures } from './page-picture'
import { make, textOf } from './pdf-tools'
import { samplePaper } from './sample-paper'

const fixtures = join(import.meta.dirname, '../../fixtures/paper')
/** As far as two versions of the drawing program may differ in a field of a page; a line of text that moves by its height is several times that. */
const tolerance = 0.05

// A change of the look is meant: « npx vitest -u » writes the texts anew, and the pictures once they are removed.
describe('the paper of every kind of block', () => {
  test('says the same on its pages', async () => {
    const { bytes } = await make(samplePaper)
    await expect(textOf(bytes, '-layout')).toMatchFileSnapshot(join(fixtures, 'sample.txt'))
  })

  test('says the same to a voice, part by part', async () => {
    const { bytes } = await make(samplePaper)
    const said = readAloud(bytes).map(([role, words]) => `${role}\t${words}`)
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(join(fixtures, 'sample.parts.txt'))
  })

  test('looks the same, page by page', async () => {
    const { bytes } = await make(samplePaper)
    const pages = pagePictures(bytes)
    const path = join(fixtures, 'sample.pages')
    if (!existsSync(path) && process.env['CI'] === undefined) writeFileSync(path, packPictures(pages))
    const golden = unpackPictures(readFileSync(path))
    expect(pages).toHaveLength(golden.length)
    pages.forEach((page, at) => {
      const known = golden[at]
      expect([at + 1, known ? differenceOf(page, known) <= tolerance : null]).toEqual([at + 1, true])
    })
  })

  test('would be told from one in which a line moved, went or came', async () => {
    const { blocks } = samplePaper
    const golden = pagePictures((await make(samplePaper)).bytes)
    const first = blocks.findIndex(({ kind }) => kind === 'paragraph')
    for (const spoilt of [blocks.toSpliced(first, 1), blocks.toSpliced(first, 0, { kind: 'spacer', size: 'medium' })]) {
      const pages = pagePictures((await make({ ...samplePaper, blocks: spoilt })).bytes)
      const differences = golden.map((page, at) => {
        const other = pages[at]
        return other ? differenceOf(page, other) : 1
      })
      expect(Math.max(...differences)).toBeGreaterThan(tolerance * 2)
    }
  })
})
