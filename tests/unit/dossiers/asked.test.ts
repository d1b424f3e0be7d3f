import { expect, test } from 'vitest'
import { dossiers } from '../../../shared/dossiers'
import { asAsked, isAsked } from '../../../shared/dossiers/asked'
import {
  country,
  flag,
  oneOf,
  onlyWhen,
  parts,
  pick,
  proposedWords,
  words,
  year,
  type Choice,
  type Condition,
} from '../../../shared/dossiers/choices'

test.each<readonly [string, Condition, { readonly [choice: string]: unknown }, boolean]>([
  ['a code', { of: 'partner' }, { of: 'partner' }, true],
  ['another code', { of: 'partner' }, { of: 'all' }, false],
  ['one of several codes', { of: ['a', 'b'] }, { of: 'b' }, true],
  ['a part that is taken', { parts: 'money' }, { parts: ['identity', 'money'] }, true],
  ['a part that is left', { parts: 'money' }, { parts: ['identity'] }, false],
  ['a yes', { on: true }, { on: true }, true],
  ['a no', { on: false }, { on: true }, false],
  ['a country', { country: true }, { country: 'IT' }, true],
  ['no country', { country: true }, { country: '' }, false],
  ['all of several', { of: 'a', on: true }, { of: 'a', on: false }, false],
])('a choice is asked with %s', (_with, when, chosen, asked) => {
  expect(isAsked(onlyWhen(when, flag(false)), chosen)).toBe(asked)
})

test('what is not asked is as if nobody had chosen it, and what hangs on it neither', () => {
  const choices = {
    of: oneOf(['all', 'some']),
    by: onlyWhen({ of: 'some' }, oneOf(['name', 'place'])),
    place: onlyWhen({ by: 'place' }, country()),
    parts: onlyWhen({ of: 'some' }, parts(['a', 'b'])),
    who: onlyWhen({ of: 'some' }, pick('contact')),
    text: onlyWhen({ of: 'some' }, words()),
    body: onlyWhen({ of: 'some' }, proposedWords()),
    year: onlyWhen({ of: 'some' }, year()),
  }
  const chosen = { of: 'some', by: 'place', place: 'IT', parts: ['b'], who: 'r0', text: 'x', body: 'y', year: 2024 }
  expect(asAsked(choices, chosen)).toEqual(chosen)
  expect(asAsked(choices, { ...chosen, of: 'all' })).toEqual({
    of: 'all',
    by: 'name',
    place: '',
    parts: ['a', 'b'],
    who: '',
    text: '',
    body: null,
    year: 2024,
  })
})

test('a choice hangs only on choices that the form shows before it', () => {
  const late = dossiers.flatMap(({ name, choices }) =>
    Object.entries(choices).flatMap(([choice, { when = {} }]: readonly [string, Choice], at) =>
      Object.keys(when)
        .filter((other) => !Object.keys(choices).slice(0, at).includes(other))
        .map((other) => `${name}: ${choice} hangs on ${other}`),
    ),
  )
  expect(late).toEqual([])
})
