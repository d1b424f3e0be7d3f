import { describe, expect, test } from 'vitest'
import type { Field } from '../../../shared/fields/field'
import { definitions } from '../../../shared/records'
import { fieldsOf } from '../../../shared/records/fields-of'
import { placesInto } from '../../../shared/records/links'
import type { AnyFieldWords } from '../../../shared/text/record-words'
import { fieldWordsOf, wordsOf } from '../../../shared/text/words-of'

const languages = ['fr', 'en'] as const

function without(field: Field, words: AnyFieldWords | undefined, at: string): readonly string[] {
  if (!words || words.label === '') return [at]
  if (field.kind === 'choice' || field.kind === 'choices')
    return field.codes.filter((code) => !words.codes?.[code]).map((code) => `${at}=${code}`)
  if (field.kind === 'list') return Object.entries(field.item).flatMap(([name, one]) => without(one, words.item?.[name], `${at}/${name}`))
  if (field.kind === 'group')
    return Object.entries(field.parts).flatMap(([name, one]) => without(one, words.parts?.[name], `${at}/${name}`))
  return []
}

describe.each(definitions.map(({ type }) => ({ type })))('the words of $type', ({ type }) => {
  test.each(languages)('name every field, item, part and code, computed ones too (%s)', (language) => {
    const missing = fieldsOf(type, []).flatMap((named) => without(named.field, fieldWordsOf(type, named, language), named.name))
    expect(missing).toEqual([])
  })

  test.each(languages)('name every section (%s)', (language) => {
    const definition = definitions.find((one) => one.type === type)
    expect(definition?.sections.map(({ name }) => name).filter((name) => !wordsOf(type, language).sections[name])).toEqual([])
  })

  test.each(languages)('give a heading to whatever may point to it (%s)', (language) => {
    const missing = placesInto(type)
      .filter(
        ({ from, path }) => definitions.find((one) => one.type === from)?.place !== 'settings' && !wordsOf(from, language).pointing[path],
      )
      .map(({ from, path }) => `${from}.${path}`)
    expect(missing).toEqual([])
  })
})
