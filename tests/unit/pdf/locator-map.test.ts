import { expect, test } from 'vitest'
import { countryCodes } from '../../../shared/fields/countries'
import { numberOfCountry } from '../../../main/pdf/country-numbers'
import { drawMaps } from '../../../main/pdf/draw-maps'
import { faultsOf } from '../../helpers/pdf-check/check-pdf'
import { readAloud } from '../../helpers/pdf-check/read-aloud'
import { make, paperOf, textOf } from './pdf-tools'

const mapOf = (country: string) => ({ kind: 'map', country, alt: `Carte : ${country}`, caption: `En bleu : ${country}` }) as const
const blue = 'd="[^"]+" fill="#155d84"'

// Near and far, large and small, on the other side of the world and across the line where days begin.
const some = 'IT FR MA MT SM NO RU SN ZA US CA BR JP VN FJ NZ KI AQ GL NL'.split(' ')
const missing = 'BQ BV CC CX GF GI GP MQ RE SJ TK TV UM YT'.split(' ')

test('a map holds whole numbers within its frame, and shows Corsica', async () => {
  const maps = await drawMaps(new Set(some))
  expect([...maps.keys()]).toEqual(some)
  for (const [code, { svg }] of maps) {
    expect([code, /NaN|Infinity|undefined/u.test(svg)]).toEqual([code, false])
    expect([code, svg.length < 120_000]).toEqual([code, true])
    const [x, y] = /cx="([\d.-]+)" cy="([\d.-]+)" r="2.2" fill="#1b1a17"/u.exec(svg)?.slice(1).map(Number) ?? []
    expect([code, x !== undefined && x > 0 && x < 480 && y !== undefined && y > 0 && y < 172]).toEqual([code, true])
  }
})

test('codes that the set does not have, and what is no country, have no map', async () => {
  expect((await drawMaps(new Set([...missing, 'ZZ', '']))).size).toBe(0)
})

test('every other country of the app has a number, by which the set may know it', () => {
  expect(countryCodes.filter((code) => !/^\d{3}$/u.test(numberOfCountry(code) ?? ''))).toEqual(['XK'])
})

test('where the edge of a country in the set takes a side in a dispute, a point stands and no edge', async () => {
  const maps = await drawMaps(new Set(['UA', 'MA', 'CY', 'IT', 'MT']))
  const drawn = (code: string) => ({
    area: new RegExp(blue, 'u').test(maps.get(code)?.svg ?? ''),
    point: /r="2.2" fill="#155d84"/u.test(maps.get(code)?.svg ?? ''),
  })
  for (const code of ['UA', 'MA', 'CY']) expect(drawn(code)).toEqual({ area: false, point: true })
  expect(drawn('IT')).toEqual({ area: true, point: false })
  expect(drawn('MT')).toEqual({ area: true, point: true })
})

test('a map is heard, keeps what its file claims, and is the same every time', async () => {
  const paper = paperOf([mapOf('IT'), mapOf('JP')])
  const { bytes } = await make(paper)
  expect(faultsOf(bytes)).toEqual([])
  expect(readAloud(bytes)).toContainEqual(['Figure', 'Carte : IT'])
  expect((await make(paper)).bytes).toEqual(bytes)
})

test('of a country without a map nothing is said', async () => {
  const { bytes } = await make(paperOf([{ kind: 'paragraph', text: 'Avant' }, mapOf('GP'), mapOf('ZZ')]))
  expect(textOf(bytes)).not.toContain('En bleu')
  expect(faultsOf(bytes)).toEqual([])
})
