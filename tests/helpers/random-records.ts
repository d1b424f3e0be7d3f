import { countryCodes } from '../../shared/fields/countries'
import { currencyDigits } from '../../shared/fields/currencies'
import type { Field, FieldKind, FieldOfKind, FieldSet } from '../../shared/fields/field'
import type { RecordType } from '../../shared/fields/record-type'
import { fold } from '../../shared/kernel/fold'
import type { StoredRow } from '../../renderer/db/database'
import { definitionOf, titleOf } from '../../shared/records'
import { refsOf } from '../../shared/records/links'
import type { RecordRow } from '../../shared/records/record-row'

/** Chance that follows a seed: the same seed draws the same. */
export interface Chance {
  /** A whole number from 0 to below a limit. */
  readonly below: (limit: number) => number
  readonly of: <Value>(values: readonly Value[]) => Value
  /** True as often as asked, 0 to 1. */
  readonly yes: (share: number) => boolean
  /** How many records of a type links may point to: those numbered from 0. */
  readonly linkable: (type: RecordType) => number
}

/** Chance from a seed (mulberry32). */
export function seededChance(seed: number, linkable: Chance['linkable'] = () => 200): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    of: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('nothing to draw from')
      return value
    },
    yes: (share) => next() < share,
    linkable,
  }
}

/** The values of a record of a type, drawn from its description: what must be filled is, and about a third of the rest. Links point to ids of `recordId`. */
export function randomDraft(type: RecordType, chance: Chance): Readonly<Record<string, unknown>> {
  return drawSet(definitionOf(type).fields, chance, 0.35)
}

/** A record as its table holds it after one act. */
export function randomRow(type: RecordType, number: number, chance: Chance): StoredRow {
  const row: RecordRow = { id: recordId(type, number), ...randomDraft(type, chance) }
  const engine = {
    _h: {},
    _o: {},
    _de: [],
    _x: {},
    _cf: 0,
    _del: 0,
    _l: number + 1,
    _at: Date.UTC(2026, 0, 13),
    _by: recordId('member', 0),
  }
  return { ...row, ...engine, _key: fold(titleOf(type, row)), _refs: refsOf(type, row) } as unknown as StoredRow
}

/** The id of the record of a type with a number. */
export function recordId(type: RecordType, number: number): string {
  return `${type.replace('-', '').slice(0, 6)}${String(number).padStart(26, '0')}`.slice(-32)
}

const places = [
  'Sardaigne',
  'Toscane',
  'Catalogne',
  'Baléares',
  'Crète',
  'Gozo',
  'Ligurie',
  'Açores',
  'Kabylie',
  'Tunis',
  'Split',
  'Õsaka',
  'Œvre',
  'دمشق',
]
const bodies = ['Région de', 'Province de', 'Ville de', 'Université de', 'Conseil insulaire de', 'Agence de', 'Réseau des îles de', 'جامعة']

type Draw<Kind extends FieldKind> = (field: FieldOfKind<Kind>, chance: Chance) => unknown

const draws: { readonly [Kind in FieldKind]: Draw<Kind> } = {
  text: (field, chance) => drawText(field, chance),
  longText: (_field, chance) => `${chance.of(bodies)} ${chance.of(places)} ${chance.below(10_000)}\n\n**${chance.of(places)}**`,
  choice: (field, chance) => chance.of(field.codes),
  choices: (field, chance) => [...new Set([chance.of(field.codes), chance.of(field.codes)])].toSorted(),
  tags: (_field, chance) => [drawId('term', chance)],
  day: (field, chance) => (field.whole === true || chance.yes(0.7) ? drawDay(chance) : drawDay(chance).slice(0, chance.of([4, 7]))),
  dayRange: (_field, chance) => {
    const [a, b] = [drawDay(chance), drawDay(chance)].toSorted()
    return { from: a, to: chance.yes(0.4) ? null : b }
  },
  localTime: (_field, chance) => ({ at: `${drawDay(chance)}T${two(chance.below(24))}:${two(chance.below(60))}`, zone: 'Europe/Paris' }),
  duration: (_field, chance) => `P${1 + chance.below(9)}Y`,
  integer: (field, chance) => Math.min(field.max ?? 5_000_000, (field.min ?? -50) + chance.below(5_000_000)),
  money: (_field, chance) => {
    const currency = chance.of(['EUR', 'EUR', 'EUR', 'TND', 'JPY'])
    return { amount: (chance.below(5_000_000_00) / 100).toFixed(currencyDigits[currency] ?? 2), currency }
  },
  percent: (field, chance) => String(chance.below((field.max ?? 100) + 1)),
  yesNo: (_field, chance) => chance.yes(0.5),
  country: (_field, chance) => chance.of(countryCodes),
  language: (_field, chance) => chance.of(['fr', 'co', 'it', 'ca', 'ar']),
  phone: (_field, chance) => {
    const digits = String(chance.below(100_000_000)).padStart(8, '0')
    return { raw: `04 ${digits}`, e164: `+334${digits}`, ext: null }
  },
  email: (_field, chance) => `service.${chance.below(100_000)}@exemple.org`,
  url: (_field, chance) => `https://www.exemple.org/${chance.below(100_000)}`,
  address: (_field, chance) => ({
    lines: [`${1 + chance.below(200)} cours Exemple`],
    postalCode: String(10_000 + chance.below(80_000)),
    city: chance.of(places),
    region: null,
    country: chance.of(countryCodes),
  }),
  scriptName: (_field, chance) => ({ text: `${chance.of(bodies)} ${chance.of(places)}`, tag: chance.of(['fr', 'co', 'it', 'ar']) }),
  link: (field, chance) => {
    const to = chance.of(field.to)
    return `${to}:${drawId(to, chance)}`
  },
  links: (field, chance) => [drawId(field.to[0], chance)],
  group: (field, chance) => Object.fromEntries(Object.entries(field.parts).map(([name, part]) => [name, drawValue(part, chance)])),
  list: (field, chance) =>
    Array.from({ length: 1 + chance.below(2) }, (_, at) => ({ id: `item${at}`, $order: `a${at}`, ...drawSet(field.item, chance, 0.5) })),
  file: (_field, chance) => ({
    $blob: two(chance.below(100)).repeat(32),
    size: chance.below(1 << 20),
    mime: 'application/pdf',
    name: 'acte.pdf',
  }),
}

/** A value of a field in its normal form. */
export function drawValue(field: Field, chance: Chance): unknown {
  return (draws[field.kind] as (field: Field, chance: Chance) => unknown)(field, chance)
}

function drawSet(fields: FieldSet, chance: Chance, share: number): Readonly<Record<string, unknown>> {
  const drawn = Object.entries(fields).filter(([, field]) => field.retired !== true && (field.required === 'always' || chance.yes(share)))
  return Object.fromEntries(drawn.map(([name, field]) => [name, drawValue(field, chance)]))
}

// Texts of a given form are tried until one fits: their forms are short.
function drawText(field: FieldOfKind<'text'>, chance: Chance): string {
  if (field.pattern) {
    const pattern = new RegExp(field.pattern.source, 'u')
    const fits = ['FR', '213456789', '2026', '12', 'AB', '43030'].filter((text) => pattern.test(text))
    return chance.of(fits)
  }
  return `${chance.of(bodies)} ${chance.of(places)} ${chance.below(10_000)}`.slice(0, field.maxLength ?? 1000).trim()
}

function drawId(type: RecordType, chance: Chance): string {
  return recordId(type, chance.below(chance.linkable(type)))
}

function drawDay(chance: Chance): string {
  return `${1990 + chance.below(45)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
