import { describe, expect, test } from 'vitest'
import { shapeOf } from '../../shared/fields/field'
import type { RecordType } from '../../shared/fields/record-type'
import { definitionOf, definitions } from '../../shared/records'
import { changesOfDraft } from '../../shared/records/draft'
import { describeField } from '../../shared/text/describe-field'
import { languages } from '../../shared/text/language'
import { randomDraft, seededChance } from '../helpers/random-records'

const named = (type: RecordType): ReadonlySet<string> => {
  const chance = seededChance(11)
  const drafts = Array.from({ length: 40 }, () => randomDraft(type, chance))
  return new Set(drafts.flatMap((draft) => Object.keys(changesOfDraft(type, { id: 'r' }, draft, []).set)))
}

// What an op names is what history, disagreements and undo tell people: it is never told as the machine writes it.
describe.each(definitions.map(({ type }) => ({ type })))('the changes of a $type', ({ type }) => {
  test('are all told in words, in every language', () => {
    const nameOf = (link: string): string => `« ${link.length} »`
    for (const language of languages)
      for (const name of named(type)) {
        if (name.endsWith('/$order')) continue
        const { label } = describeField(name, { type, customFields: [], language, nameOf })
        const property = name.split('/').at(-1) ?? ''
        expect({ name, told: label !== name && label !== '' && !label.includes('/') && label !== property }).toEqual({ name, told: true })
      }
  })
  test('never show a code or a machine date for a value', () => {
    const chance = seededChance(12)
    for (let round = 0; round < 20; round += 1) {
      const { set } = changesOfDraft(type, { id: 'r' }, randomDraft(type, chance), [])
      for (const [name, value] of Object.entries(set)) {
        const field = definitionOf(type).fields[name]
        if (!field || shapeOf(field) !== 'plain' || field.kind === 'text' || field.kind === 'longText') continue
        const shown = describeField(name, { type, customFields: [], language: 'fr', nameOf: () => 'Sardaigne' }).show(value)
        expect({ name, shown, machine: /\d{4}-\d{2}-\d{2}|[a-z]+:[A-Za-z0-9_-]{8,}|^P\d/.test(shown) }).toEqual({
          name,
          shown,
          machine: false,
        })
        if (field.kind === 'choice')
          expect({ name, shown, code: field.codes.includes(shown) && !/^[A-Z0-9-]+$/.test(shown) }).toEqual({ name, shown, code: false })
      }
    }
  })
})
