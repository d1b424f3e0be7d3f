import fc from 'fast-check'
import type { Key } from '../../shared/merge/op'
import { editable, itemScopes, scopes } from './merge-oracle'
import { isQuietSample, sampleKeys, strangeKey } from './merge-sample'
import type { Json } from '../../shared/kernel/json'

/** What may be done to a file on the way; `resealed` ones by somebody who can make files. */
export const faults = [
  'flip',
  'cut',
  'drop',
  'other-base',
  'false-tip',
  'proto',
  'resealed-drop',
  'resealed-hole',
  'resealed-blank',
] as const

export type Fault = (typeof faults)[number]

/** One thing that somebody does at one of the desks. Numbers choose among what there is. */
export type Command = { readonly desk: number } & (
  | { readonly do: 'edit'; readonly key: Key; readonly field: string; readonly value: number }
  | { readonly do: 'open'; readonly key: Key }
  | { readonly do: 'save-in-two-windows'; readonly key: Key; readonly field: string; readonly value: number }
  | { readonly do: 'save'; readonly field: string; readonly value: number }
  | { readonly do: 'delete'; readonly key: Key; readonly scope: string }
  | { readonly do: 'restore-deleted'; readonly key: Key; readonly scope: string }
  | { readonly do: 'import-rows'; readonly which: number }
  | { readonly do: 'bulk'; readonly field: string; readonly value: number }
  | { readonly do: 'undo' | 'redo'; readonly pick: number }
  | { readonly do: 'resolve'; readonly key: Key; readonly pick: number }
  | { readonly do: 'erase'; readonly key: Key; readonly field: string; readonly all: boolean }
  | { readonly do: 'export' }
  | { readonly do: 'export-short'; readonly to: number }
  | { readonly do: 'take'; readonly file: number }
  | { readonly do: 'back-up' }
  | { readonly do: 'put-back' | 'clone'; readonly pick: number; readonly noticed: boolean }
  | { readonly do: 'power-cut'; readonly file: number; readonly at: number }
  | { readonly do: 'bad-file'; readonly file: number; readonly fault: Fault; readonly at: number }
  | { readonly do: 'write-mark'; readonly key: Key }
  | { readonly do: 'update-app' }
)

const some = fc.nat(99)
const key = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...sampleKeys.filter((one) => one !== strangeKey)) },
  { weight: 1, arbitrary: fc.constant(strangeKey) },
)
const field = fc.constantFrom(...editable)
const value = fc.nat(4)

function weigh(weight: number, what: Command['do'], rest: Record<string, fc.Arbitrary<unknown>>): fc.WeightedArbitrary<Command> {
  return {
    weight,
    arbitrary: fc.record({ desk: fc.nat(9), do: fc.constant(what), ...rest }) as fc.Arbitrary<unknown> as fc.Arbitrary<Command>,
  }
}

/** Long days at the desks: short ones do not reach the states in which faults hide. */
export function commandLists(minLength: number, maxLength: number): fc.Arbitrary<Command[]> {
  const command = fc.oneof(
    weigh(10, 'edit', { key, field, value }),
    weigh(3, 'open', { key }),
    weigh(3, 'save', { field, value }),
    weigh(2, 'save-in-two-windows', { key, field, value }),
    weigh(4, 'delete', { key, scope: fc.constant('') }),
    weigh(3, 'delete', { key, scope: fc.constantFrom(...itemScopes) }),
    weigh(1, 'restore-deleted', { key, scope: fc.constantFrom(...scopes) }),
    weigh(4, 'import-rows', { which: fc.nat(1) }),
    weigh(2, 'bulk', { field, value }),
    weigh(6, 'undo', { pick: some }),
    weigh(4, 'redo', { pick: some }),
    weigh(4, 'resolve', { key, pick: some }),
    weigh(4, 'erase', { key, field, all: fc.boolean() }),
    weigh(5, 'export', {}),
    weigh(4, 'export-short', { to: fc.nat(9) }),
    weigh(12, 'take', { file: some }),
    weigh(1, 'back-up', {}),
    weigh(1, 'put-back', { pick: some, noticed: fc.boolean() }),
    weigh(1, 'clone', { pick: some, noticed: fc.boolean() }),
    weigh(2, 'power-cut', { file: some, at: some }),
    weigh(2, 'bad-file', { file: some, fault: fc.constantFrom(...faults), at: fc.nat(9999) }),
    weigh(2, 'write-mark', { key }),
    weigh(1, 'update-app', {}),
  )
  return fc.array(command, { minLength, maxLength, size: 'max' })
}

/** Mostly long days, and short ones that can be looked at after every step. */
export const lives: fc.Arbitrary<Command[]> = fc.oneof(
  { weight: 2, arbitrary: commandLists(60, 120) },
  { weight: 1, arbitrary: commandLists(20, 59) },
)

/**
 * The value that a number stands for in a field, in the form that the field has in the app, so that its commands take it; null clears. Some are secrets,
 * told apart so that an erasure can be checked byte by byte.
 */
export function sampleValue(name: string, number: number, unique: number): Json {
  if (name.startsWith('sectors/') || name.startsWith('badges/')) return number % 2 === 0
  if (isQuietSample(name)) return `a${number % 3}`
  if (number === 4) return null
  if (name.endsWith('/use')) return ['work', 'mobile', 'home', 'fax'][number] ?? null
  const text = number < 3 ? `${number}` : `secret${unique}`
  if (name.endsWith('/phone')) return { raw: text, e164: null, ext: null }
  return name === 'website' ? `https://exemple.corsica/${text}` : text
}
