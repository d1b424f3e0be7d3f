import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { practiceSamples, type PracticeSample } from '../dossiers/practice-samples'
import type { Paper } from '../../../shared/blocks/paper'
import { dossiers, snapshotToPaper } from '../../../shared/dossiers'
import { frenchOnly, wordsOf } from './french-words'
import {
  expectSameLook,
  expectSameParts,
  expectSameWords,
  goldenFolder,
  goldenNames,
  goldenTexts,
  renewing,
  tolerance,
} from './golden-files'
import { differenceOf, pagePictures } from './page-picture'
import { make } from './pdf-tools'
import { samplePaper } from './sample-paper'

let printed: PracticeSample

beforeAll(async () => {
  printed = await practiceSamples()
})

// The hash of the data changes with ids that no page shows.
function withoutHash(paper: Paper): Paper {
  return { ...paper, foot: { ...paper.foot, note: paper.foot.note.replace(/\b[0-9a-f]{12}\b/u, '0'.repeat(12)) } }
}

// Every dossier of the list, and the paper that holds every kind of block.
const documents = [
  { name: 'sample', paperOf: async (): Promise<Paper> => Promise.resolve(samplePaper) },
  ...dossiers.map((dossier) => ({ name: dossier.name, paperOf: async () => withoutHash(snapshotToPaper(await printed(dossier))) })),
]

describe.each(documents)('the paper of $name', ({ name, paperOf }) => {
  let paper: Paper
  let bytes: Uint8Array

  beforeAll(async () => {
    paper = await paperOf()
    ;({ bytes } = await make(paper))
  })

  test('says the same on its pages', () => {
    expectSameWords(name, bytes)
  })

  test('says the same to a voice, part by part', () => {
    expectSameParts(name, bytes)
  })

  test('looks the same, page by page', () => {
    expectSameLook(name, bytes)
  })

  test('has the same bytes when it is made again', async () => {
    expect(Buffer.compare((await make(await paperOf())).bytes, bytes)).toBe(0)
  })
})

// The list in English: what it says, page by page and to a voice. Its look is that of the French pages.
const inEnglish = dossiers.map((dossier) => ({ name: `${dossier.name}.en`, dossier }))

describe.each(inEnglish)('the paper of $name', ({ name, dossier }) => {
  test('says the same on its pages and to a voice', async () => {
    const { bytes } = await make(withoutHash(snapshotToPaper(await printed(dossier, 'en'))))
    expectSameWords(name, bytes)
    expectSameParts(name, bytes)
  })
})

test('the paper in English says no French word of Ponte, but for forms of address and titles of French texts', () => {
  const left = inEnglish.flatMap(({ name }) => {
    const words = wordsOf(readFileSync(join(goldenFolder, `${name}.txt`), 'utf8').replaceAll(/\b[A-Z]+-\d{4}-\S+/gu, ''))
    const foreign = [...words].filter((word) => frenchOnly.has(word))
    return foreign.length === 0 ? [] : [`${name}: ${foreign.join(', ')}`]
  })
  expect(left).toEqual([])
})

test('no document that is gone leaves its pages behind', () => {
  const known = new Set([...documents.flatMap(({ name }) => goldenNames(name)), ...inEnglish.flatMap(({ name }) => goldenTexts(name))])
  const left = readdirSync(goldenFolder).filter((name) => !known.has(name))
  if (renewing) for (const name of left) rmSync(join(goldenFolder, name))
  else expect(left).toEqual([])
})

test('a paper would be told from one in which a line moved, went or came', async () => {
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
