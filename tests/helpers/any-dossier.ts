import fc from 'fast-check'
import { initialOf, type Choice } from '../../shared/dossiers/choices'
import type { Dossier } from '../../shared/dossiers/define-dossier'
import type { Field, FieldSet } from '../../shared/fields/field'
import type { Json } from '../../shared/kernel/json'
import { definitions } from '../../shared/records'
import type { RecordRow } from '../../shared/records/record-row'
import { circumstances, type Rows } from '../unit/dossiers/sample-reader'
import { sheetOptions } from '../unit/dossiers/sheet-options'

// Names as people type and paste them, and as nobody should.
const words = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Région autonome de Sardaigne',
    'جهة بني ملال (خنيفرة) 2024',
    'Περιφέρεια Κρήτης',
    '小豆島',
    'a & b < c > "d"',
    '**gras** *',
  ),
  fc.constantFrom('x'.repeat(10_000), 'mot '.repeat(800), 'ligne\n'.repeat(90), '\u202Eabc\u0000\ud800', 'e\u0301\u0302\u0323', '👩‍👩‍👧 🇫🇷'),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const days = fc.constantFrom('2016', '2016-03', '2016-03-14', '2026-02-28')
const ids = fc.constantFrom('r0', 'r1', 'r2', 'gone')

function valueFor(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'choice':
      return fc.constantFrom(...field.codes, 'unheard-of')
    case 'choices':
      return fc.subarray([...field.codes], { maxLength: 4 })
    case 'tags':
    case 'links':
      return fc.uniqueArray(ids, { maxLength: 3 })
    case 'link':
      return fc.tuple(fc.constantFrom(...field.to), ids).map(([type, id]) => `${type}:${id}`)
    case 'day':
      return days
    case 'dayRange':
      return fc.record({ from: fc.option(days), to: days })
    case 'localTime':
      return fc.record({ at: fc.constant('2026-03-14T09:05'), zone: fc.constant('Europe/Rome') })
    case 'duration':
      return fc.constantFrom('P3Y', 'P18M', 'P45D')
    case 'integer':
      return field.year ? fc.constantFrom(2016, 2025, 2026, -1) : fc.integer()
    case 'money':
      return fc.record({ amount: fc.constantFrom('0.00', '1500.00', '-12.50', '999999999999.99'), currency: fc.constantFrom('EUR', 'MAD') })
    case 'percent':
      return fc.constantFrom('0', '12.5', '100')
    case 'yesNo':
      return fc.boolean()
    case 'country':
      // Germany and Austria stand the other way round in French and in English.
      return fc.constantFrom('IT', 'MA', 'XK', 'DE', 'AT')
    case 'language':
      return fc.constantFrom('fr', 'ar', 'sc')
    case 'phone':
      return fc.record({ raw: words, e164: fc.constant(null), ext: fc.option(words) })
    case 'address':
      return fc.record({
        lines: fc.array(words, { maxLength: 3 }),
        postalCode: fc.option(words),
        city: fc.option(words),
        region: fc.constant(null),
        country: fc.constantFrom(null, 'IT'),
      })
    case 'scriptName':
      return fc.record({ text: words, tag: fc.constantFrom('it', 'ar', 'el', 'ja') })
    case 'group':
      return rowOf(field.parts)
    case 'list':
      return fc.array(fc.tuple(fc.uuid(), rowOf(field.item)), { maxLength: 4 }).map((items) => items.map(([id, item]) => ({ ...item, id })))
    case 'file':
      return fc.record({ $blob: fc.constant('0'.repeat(64)), size: fc.nat(), mime: fc.constant('application/pdf'), name: words })
    default:
      return words
  }
}

function rowOf(fields: FieldSet): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fc.option(valueFor(field), { freq: 3 })])), {
    requiredKeys: [],
  })
}

/** Any records of every type, some of which point to each other. */
export const rows: fc.Arbitrary<Rows> = fc.record(
  Object.fromEntries(
    definitions
      .filter((definition) => definition.type !== 'custom-field')
      .map((definition) => [
        definition.type,
        fc.array(rowOf(definition.fields), { maxLength: 3 }).map((made) => made.map((one, at): RecordRow => ({ ...one, id: `r${at}` }))),
      ]),
  ),
)

const told = sheetOptions(['r0', 'gone', 'r2', 'r1'], ['partner:r0', 'contact:r1', 'partner:gone'])

function chosenFrom(choice: Choice): fc.Arbitrary<Json> {
  switch (choice.kind) {
    case 'oneOf':
      return fc.constantFrom(...choice.codes)
    case 'parts':
      return fc.shuffledSubarray([...choice.codes])
    case 'flag':
      return fc.boolean()
    case 'year':
      return fc.constantFrom(2016, 2026)
    case 'whole':
      return fc.integer({ min: choice.least, max: choice.most })
    case 'millimetres':
      return fc.integer({ min: choice.least * 100, max: choice.most * 100 }).map((hundredths) => hundredths / 100)
    case 'words': {
      const typed = words.map((text) => text.slice(0, choice.long ? 20_000 : 1000))
      return choice.proposed === true ? fc.option(typed) : typed
    }
    case 'pick':
      return fc.constantFrom('', 'r0', 'gone')
    case 'country':
      return fc.constantFrom('', 'IT', 'MA')
  }
}

/** Whatever may be chosen for a dossier. */
export function optionsFor({ name, about, choices }: Dossier): fc.Arbitrary<Json> {
  const known = told[name]
  if (known !== undefined) return fc.constant(known)
  const chosen = fc.record(Object.fromEntries(Object.entries(choices).map(([choice, of]) => [choice, chosenFrom(of)])))
  return chosen.map((options) => ({ ...(about === null ? {} : { record: 'r0' }), ...options }))
}

/** What is chosen before anybody chose. */
export function optionsOf({ name, about, choices }: Dossier): Json {
  const initial = Object.entries(choices).map(([choice, of]): readonly [string, Json] => [choice, initialOf(of, circumstances.asOf)])
  return told[name] ?? { ...(about === null ? {} : { record: 'r0' }), ...Object.fromEntries(initial) }
}

/** What anybody may add around a dossier. */
export const frames = fc.record({
  paper: fc.constantFrom('A4' as const, 'A5' as const),
  draft: fc.boolean(),
  number: fc.constantFrom('', '2026-14'),
  signed: fc.boolean(),
  kept: fc.boolean(),
})
