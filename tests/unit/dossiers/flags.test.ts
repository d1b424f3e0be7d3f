import { expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import type { Figure } from '../../../shared/blocks/figure'
import { plainText } from '../../../shared/blocks/text'
import type { RecordRow } from '../../../shared/records/record-row'
import { blocksOf, person, received, region, rowsIn, under } from './visit-samples'

const partner: readonly RecordRow[] = [
  region,
  { id: 'm', name: 'Région de Béni Mellal', country: 'MA' },
  { id: 'x', name: 'Organisme sans pays', country: null },
  { id: 'y', name: 'Code inconnu', country: 'ZZ' },
]
const contact = [
  person('a', 'Rossi', { title: 'Présidente', office: 'regionPresident' }),
  person('b', 'Benali', { title: 'Directrice', office: 'director', partner: 'partner:m' }),
  person('c', 'Nulle', { title: 'Directrice', office: 'director', partner: 'partner:x' }),
  person('d', 'Étrange', { title: 'Directrice', office: 'director', partner: 'partner:y' }),
]
const visitOf = (...ids: readonly string[]): RecordRow => ({
  ...received,
  participants: ids.map((id, at) => ({ id: `p${id}`, contact: `contact:${id}`, side: 'b', head: at === 0, answer: 'confirmed' })),
})
const rowsFor = (...ids: readonly string[]) => ({ partner, contact, delegation: [visitOf(...ids)] })

const headings = (blocks: readonly Block[]): readonly (readonly [string, Figure | undefined])[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [[plainText(block.text), block.figure] as const] : []))
const flagsInTables = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) =>
          row.flatMap((cell) => (typeof cell === 'object' && 'figure' in cell ? [JSON.stringify(cell.figure)] : [])),
        )
      : [],
  )
const italy = { flag: 'IT', alt: 'Drapeau : Italie' }
const morocco = { flag: 'MA', alt: 'Drapeau : Maroc' }

test('a sheet of a country has its flag beside its name, the cover of a partner one that says which it is', async () => {
  expect(headings(await blocksOf('countrySheet', { partner }, { country: 'IT' }))[0]).toEqual([
    'Fiche pays – Italie',
    { flag: 'IT', alt: '' },
  ])
  const [cover] = await blocksOf('partner', { partner }, { record: 'r' })
  expect(cover?.kind === 'cover' && cover.figure).toEqual(italy)
})

test('a body without a country, or with a code that is none, has no flag anywhere', async () => {
  for (const id of ['x', 'y']) {
    const [cover] = await blocksOf('partner', { partner }, { record: id })
    expect(cover?.kind === 'cover' && cover.figure).toBe(undefined)
  }
  for (const dossier of ['participantList', 'tablePlan', 'badges', 'placeCards'])
    expect(JSON.stringify(await blocksOf(dossier, rowsFor('c', 'd')))).not.toContain('"flag"')
})

test('a delegation of one country has one flag, at its name; one of several has a flag for each person', async () => {
  const one = await blocksOf('participantList', rowsFor('a'))
  expect(headings(one)).toContainEqual(['Délégation B – Région de Ligurie', italy])
  expect(flagsInTables(one)).toEqual([])
  expect(flagsInTables(await blocksOf('participantList', rowsFor('a', 'b', 'c')))).toEqual(
    [italy, morocco].map((flag) => JSON.stringify(flag)),
  )
  expect(flagsInTables(await blocksOf('tablePlan', rowsFor('a', 'b')))).toEqual([italy, morocco].map((flag) => JSON.stringify(flag)))
})

test('country by country, each stands under its name and flag, and who has none comes last', async () => {
  const blocks = await blocksOf('participantList', rowsFor('c', 'b', 'a'), { grouping: 'country' })
  expect(headings(blocks).slice(1, 4)).toEqual([
    ['Italie', { flag: 'IT', alt: '' }],
    ['Maroc', { flag: 'MA', alt: '' }],
    ['Pays non précisé', undefined],
  ])
  expect(rowsIn(under(blocks, 'Maroc')).map(([, name]) => name)).toEqual(['BENALI'])
})

test('cards and badges show the flag where it is asked for; a badge says its country in words', async () => {
  const figuresOf = async (name: string, flags: boolean): Promise<readonly unknown[]> =>
    (await blocksOf(name, rowsFor('a'), { flags })).flatMap((block) =>
      block.kind === 'boxes' ? block.boxes.map(({ figures }) => figures) : [],
    )
  expect(await figuresOf('badges', true)).toEqual([[{ flag: 'IT', alt: '' }]])
  expect(await figuresOf('badges', false)).toEqual([undefined])
  expect(await figuresOf('placeCards', true)).toEqual([[italy], [italy]])
  expect(await figuresOf('placeCards', false)).toEqual([undefined, undefined])
})

test('the sheet of a country shows where it lies, unless nobody wants to see it; the list of all countries shows no map', async () => {
  const maps = async (options: { readonly country?: string; readonly map?: boolean }): Promise<readonly unknown[]> =>
    (await blocksOf('countrySheet', { partner }, options)).filter(({ kind }) => kind === 'map')
  expect(await maps({ country: 'IT' })).toEqual([
    {
      kind: 'map',
      country: 'IT',
      alt: 'Carte : où se trouve le pays par rapport à la Corse (Italie)',
      caption: 'En bleu : Italie. Cercle noir : la Corse. Fond de carte : Natural Earth.',
    },
  ])
  expect(await maps({ country: 'IT', map: false })).toEqual([])
  expect(await maps({})).toEqual([])
})
