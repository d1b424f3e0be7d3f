import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Cell } from '../../shared/blocks/block'
import { plainText, type Text } from '../../shared/blocks/text'
import { dossiers, snapshotToPaper } from '../../shared/dossiers'
import { readSnapshot, type Snapshot } from '../../shared/dossiers/snapshot'
import { takeSnapshot } from '../../shared/dossiers/snapshot-to-paper'
import type { Json } from '../../shared/kernel/json'
import type { Language } from '../../shared/text/language'
import { frames, optionsFor, rows } from '../helpers/any-dossier'
import { faultsOf } from '../helpers/pdf-check/check-pdf'
import type { RecordRow } from '../../shared/records/record-row'
import { circumstances, readerOf, type Rows } from '../unit/dossiers/sample-reader'
import { make } from '../unit/pdf/pdf-tools'

const bilingual = dossiers.filter(({ name, choices }) => 'secondLanguage' in choices && name !== 'delegation')
const pairs: readonly (readonly [Language, Language])[] = [
  ['fr', 'en'],
  ['en', 'fr'],
]

/** Every word of a text on paper, each place apart. */
function wordsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (one: unknown): void => {
    if (typeof one === 'string') for (const word of one.match(/\p{L}{3,}/gu) ?? []) found.add(word)
    else if (Array.isArray(one)) one.forEach(look)
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(look)
  }
  look(value)
  return found
}

function headingsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [plainText(block.text)] : []))
}

test('there are documents for two languages', () => {
  expect(bilingual.length).toBeGreaterThan(3)
})

test.each(bilingual)('$name: in two languages it says all that it says in each of them', async (dossier) => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...pairs), frames, optionsFor(dossier), async (base, [first, second], frame, options) => {
      const madeIn = async (language: Language, other: Language | 'none'): Promise<readonly Block[]> => {
        const chosen = { ...(options as { readonly [choice: string]: Json }), secondLanguage: other }
        return snapshotToPaper(
          await takeSnapshot(dossier, readerOf(base), chosen, { ...circumstances, language, frame: { ...frame, kept: false } }),
        ).blocks
      }
      const both = await madeIn(first, second)
      const alone = await madeIn(first, 'none')
      const other = await madeIn(second, 'none')
      expect(await madeIn(first, first)).toEqual(alone)
      const said = wordsIn(both)
      for (const words of [wordsIn(alone), wordsIn(other)]) expect([...words].filter((word) => !said.has(word))).toEqual([])
      expect(headingsOf(both)).toHaveLength(headingsOf(alone).length)
    }),
    { numRuns: 40 },
  )
})

// What is laid over each other lies at one place in both versions: in one order, that of the first language where things stand by their names.
const standing: ReadonlySet<Block['kind']> = new Set(['heading', 'table', 'faces', 'index'])
const placed = /zz[a-z]+\d|"flag":"[A-Z]{2}"/giu

test.each(bilingual)('$name: its second version names records and countries in the order of the first one', async (dossier) => {
  let names = 0
  await fc.assert(
    fc.asyncProperty(rows.map(named), fc.constantFrom(...pairs), optionsFor(dossier), async (base, [language, other], options) => {
      const chosen = { ...(options as { readonly [choice: string]: Json }), secondLanguage: 'none' }
      const snapshot = readSnapshot(await takeSnapshot(dossier, readerOf(base), chosen, { ...circumstances, language }))
      const namesIn = (of: Snapshot): readonly string[] =>
        dossier.compose(of).flatMap((block) => (standing.has(block.kind) ? (JSON.stringify(block).match(placed) ?? []) : []))
      const first = namesIn(snapshot)
      names += first.length
      expect(namesIn({ ...snapshot, language: other, orderedIn: language })).toEqual(first)
    }),
    { numRuns: 200 },
  )
  expect(names).toBeGreaterThan(0)
})

/** Every record under a name of its own. */
function named(base: Rows): Rows {
  const nameFor: Readonly<Record<string, string>> = { contact: 'family', note: 'text', term: 'label', member: 'name', partner: 'name' }
  return Object.fromEntries(
    Object.entries(base).map(([type, all]) => [
      type,
      (all as readonly RecordRow[]).map((row) => ({
        ...row,
        names: null,
        titles: null,
        [nameFor[type] ?? 'title']: `zz${type}${row.id.slice(-1)}`,
      })),
    ]),
  )
}

test.each(bilingual)('$name: in two languages it can be heard, each word in its own', async (dossier) => {
  await fc.assert(
    fc.asyncProperty(rows, optionsFor(dossier), async (base, options) => {
      const chosen = { ...(options as { readonly [choice: string]: Json }), secondLanguage: 'en' }
      const { bytes } = await make(snapshotToPaper(await takeSnapshot(dossier, readerOf(base), chosen, circumstances)))
      expect(faultsOf(bytes)).toEqual([])
    }),
    { numRuns: 6 },
  )
})

test('a list of participants has functions and bodies in both languages, where the records hold them', async () => {
  const dossier = dossiers.find(({ name }) => name === 'participantList')
  if (!dossier) throw new Error('participantList')
  const base = {
    delegation: [
      { id: 'v', title: 'Visite', dates: { from: '2026-01-13', to: null }, participants: [{ id: 'p', contact: 'contact:c', side: 'b' }] },
    ],
    contact: [
      {
        id: 'c',
        family: 'Borg',
        mandates: [{ id: 'm', partner: 'partner:p', title: 'Ministre de Gozo', original: { text: 'Minister for Gozo', tag: 'en' } }],
      },
    ],
    partner: [
      { id: 'p', name: 'Ministère de Gozo', names: [{ id: 'n', name: { text: 'Ministry for Gozo', tag: 'en-MT' }, form: 'official' }] },
    ],
  }
  const options = { record: 'v', recipient: 'partner', grouping: 'mixed', answers: 'all', secondLanguage: 'en' }
  const { blocks } = snapshotToPaper(await takeSnapshot(dossier, readerOf(base), options, circumstances))
  const table = blocks.find((block) => block.kind === 'table')
  const lines = (cell: Cell | undefined): readonly Text[] => (cell && typeof cell === 'object' && 'lines' in cell ? cell.lines : [])
  expect(lines(table?.rows[0]?.[2]).map(plainText)).toEqual([
    'Ministre de Gozo',
    'Minister for Gozo',
    'Ministère de Gozo',
    'Ministry for Gozo',
  ])
  expect(table?.columns.map(({ label }) => plainText(label)).slice(1, 3)).toEqual(['Personne / Person', 'Fonction / Function'])
  expect(plainText(blocks[0]?.kind === 'heading' ? blocks[0].text : '')).toBe('Liste protocolaire / Order of precedence – Visite')
})
