import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultsOf } from '../helpers/pdf-check/check-pdf'
import { make } from '../unit/pdf/pdf-tools'
import { circumstances, readerOf, type Rows } from '../unit/dossiers/sample-reader'
import { sheetOptions } from '../unit/dossiers/sheet-options'
import type { Block } from '../../shared/blocks/block'
import { plainText, type Run } from '../../shared/blocks/text'
import { paper as paperSchema } from '../../shared/blocks/paper'
import { dossiers, snapshotToPaper } from '../../shared/dossiers'
import { initialOf, type Choice } from '../../shared/dossiers/choices'
import type { Dossier } from '../../shared/dossiers/define-dossier'
import type { SnapshotConflict } from '../../shared/dossiers/snapshot'
import { takeSnapshot } from '../../shared/dossiers/snapshot-to-paper'
import type { Field, FieldSet } from '../../shared/fields/field'
import { definitions } from '../../shared/records'
import type { Json } from '../../shared/kernel/json'
import type { RecordRow } from '../../shared/records/record-row'

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
      return fc.constantFrom('IT', 'MA', 'XK')
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

const rows: fc.Arbitrary<Rows> = fc.record(
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
    case 'words':
      return words.map((text) => text.slice(0, choice.long ? 20_000 : 1000))
    case 'pick':
      return fc.constantFrom('', 'r0', 'gone')
    case 'country':
      return fc.constantFrom('', 'IT', 'MA')
  }
}

/** Whatever may be chosen for a dossier. */
function optionsFor({ name, about, choices }: Dossier): fc.Arbitrary<Json> {
  const known = told[name]
  if (known !== undefined) return fc.constant(known)
  const chosen = fc.record(Object.fromEntries(Object.entries(choices).map(([choice, of]) => [choice, chosenFrom(of)])))
  return chosen.map((options) => ({ ...(about === null ? {} : { record: 'r0' }), ...options }))
}

/** What is chosen before anybody chose. */
function optionsOf({ name, about, choices }: Dossier): Json {
  const initial = Object.entries(choices).map(([choice, of]): readonly [string, Json] => [choice, initialOf(of, circumstances.asOf)])
  return told[name] ?? { ...(about === null ? {} : { record: 'r0' }), ...Object.fromEntries(initial) }
}

const frames = fc.record({ draft: fc.boolean(), number: fc.constantFrom('', '2026-14'), signed: fc.boolean(), kept: fc.boolean() })

test.each(dossiers)('$name: any records make a paper, and the same records the same one', async (dossier) => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom('fr' as const, 'en' as const),
      frames,
      optionsFor(dossier),
      async (base, language, frame, options) => {
        const text = await takeSnapshot(dossier, readerOf(base), options, { ...circumstances, language, frame })
        const paper = snapshotToPaper(text)
        expect(paperSchema.parse(paper)).toEqual(paper)
        expect(snapshotToPaper(text)).toEqual(paper)
        expect(JSON.stringify(paper)).not.toMatch(/\[object Object\]|undefined|NaN/u)
      },
    ),
    { numRuns: 60 },
  )
})

test.each(dossiers)('$name: any records come out on pages that can be heard and kept', async (dossier) => {
  await fc.assert(
    fc.asyncProperty(rows, optionsFor(dossier), async (base, options) => {
      const paper = snapshotToPaper(await takeSnapshot(dossier, readerOf(base), options, circumstances))
      const { pages, bytes } = await make(paper)
      expect(pages).toBeGreaterThan(0)
      expect(faultsOf(bytes)).toEqual([])
    }),
    { numRuns: 12 },
  )
})

// Every record under a name that no other text holds, so that it is found wherever it is printed.
const nameFor: Readonly<Record<string, string>> = { contact: 'family', note: 'text', term: 'label', member: 'name', partner: 'name' }
const tokenOf = (type: string, id: string): string => `[${type} ${id}]`

// Who leads is told apart from the list.
const presides = { id: 'm', partner: 'partner:r0', office: 'regionPresident', title: 'Président' }

function named(base: Rows): Rows {
  const entries = Object.entries({ ...base, partner: base.partner?.length ? base.partner : [{ id: 'r0' }] })
  return Object.fromEntries(
    entries.map(([type, all]) => [
      type,
      all.map((row: RecordRow) => ({
        ...row,
        ...(type === 'contact' ? { given: null, particle: null, standing: 'active', mandates: [presides] } : {}),
        [nameFor[type] ?? 'title']: tokenOf(type, row.id),
      })),
    ]),
  )
}

const disagreement = fc.constantFrom<Pick<SnapshotConflict, 'field' | 'sides' | 'deletion'>>(
  { field: 'confidentiality', sides: [] },
  { field: 'unheard-of/of', sides: [{ value: { a: 1 }, by: 'Anne', at: 0 }] },
  { field: '$del', sides: [], deletion: { by: 'Anne', at: 0, edits: [{ field: 'mandates/i/title', by: 'Marc', at: 0 }] } },
)

// They name no record.
const nameless: ReadonlySet<string> = new Set(['recoverySheet', 'registerSheet'])

// Texts that name a record without being a place where it is marked: its own body, and what is copied onto an envelope.
const isBody = (block: Block): boolean => block.kind === 'paragraph' && plainText(block.text).startsWith('[note ')

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) {
    const runs = value.every((one: unknown) => typeof one === 'object' && one !== null && 'text' in one && Object.keys(one).length < 4)
    return runs && value.length > 0 && !('kind' in value[0]) ? [plainText(value as readonly Run[])] : value.flatMap(textsIn)
  }
  if (typeof value !== 'object' || value === null) return []
  const { label } = value as { readonly label?: unknown }
  return label === 'Enveloppe' ? [] : Object.values(value).flatMap(textsIn)
}

test.each(dossiers)('$name: a record in disagreement is marked wherever it is named, and no other is', async (dossier) => {
  let marked = 0
  await fc.assert(
    fc.asyncProperty(rows.map(named), fc.infiniteStream(fc.option(disagreement)), async (base, drawn) => {
      const conflicts: SnapshotConflict[] = []
      for (const [type, all] of Object.entries(base))
        for (const { id } of all) {
          const one = drawn.next().value
          if (one) conflicts.push({ ...one, record: `${type}:${id}` })
        }
      const text = await takeSnapshot(dossier, readerOf(base, conflicts), optionsOf(dossier), circumstances)
      const { blocks } = snapshotToPaper(text)
      // What is given out says nothing of our disagreements, anywhere: the app tells them beside the preview.
      if (dossier.givenOut) {
        // A record may hold the sign itself; the mark is the sign with its space.
        expect(JSON.stringify(blocks)).not.toContain('⇄\u00a0')
        expect(blocks.some((block) => block.kind === 'callout' && block.tone === 'conflict')).toBe(false)
        return
      }
      const disputed = new Set(conflicts.map(({ record }) => record))
      for (const said of blocks.filter((block) => !isBody(block)).flatMap(textsIn))
        for (const [token, type, id] of said.matchAll(/\[([a-z-]+) (r\d)\]/giu)) {
          const isMarked = said.includes(`⇄\u00a0${token}`)
          expect([said, isMarked]).toEqual([said, disputed.has(`${type}:${id}`.toLowerCase())])
          if (isMarked) marked += 1
        }
      const callouts = blocks.filter((block) => block.kind === 'callout' && block.tone === 'conflict')
      expect(blocks.at(-1)?.kind === 'callout').toBe(callouts.length > 0)
    }),
    { numRuns: 60 },
  )
  expect(marked > 0).toBe(!dossier.givenOut && !nameless.has(dossier.name))
})
