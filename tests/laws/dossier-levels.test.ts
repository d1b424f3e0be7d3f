import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../shared/blocks/block'
import { plainText } from '../../shared/blocks/text'
import { dossiers, snapshotToPaper } from '../../shared/dossiers'
import { recipients, type Recipient } from '../../shared/dossiers/choices'
import type { Dossier } from '../../shared/dossiers/define-dossier'
import { mayBeTold } from '../../shared/dossiers/readers/may-be-told'
import { readSnapshot, type Withheld } from '../../shared/dossiers/snapshot'
import { takeSnapshot } from '../../shared/dossiers/snapshot-to-paper'
import { levelOf, levelOfItem } from '../../shared/fields/field-level'
import type { Field, FieldSet } from '../../shared/fields/field'
import type { RecordType } from '../../shared/fields/record-type'
import type { Json } from '../../shared/kernel/json'
import { definitionOf, definitions } from '../../shared/records'
import type { RecordRow } from '../../shared/records/record-row'
import { dossierWords } from '../../shared/text/dossiers'
import { optionsFor, rows } from '../helpers/any-dossier'
import { circumstances, readerOf, type Rows } from '../unit/dossiers/sample-reader'

type Values = Readonly<Record<string, unknown>>
type Level = ReturnType<typeof levelOf>

/** A value of a field that says where it stands, as far as fields of its kind hold words. */
function saying(field: Field, token: string, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'email':
      return token
    case 'phone':
      return { raw: token, e164: null, ext: null }
    case 'address':
      return { lines: [token], postalCode: null, city: null, region: null, country: 'IT' }
    default:
      return value
  }
}

const tokenOf = ({ type, field, property, code }: Withheld): string =>
  `zz${[type, field, property ?? '', code ?? 'all'].join('q')}zz`.replaceAll('-', '').toLowerCase()

/** Every value of a row that is not for everybody, with its place. */
function visitValues(
  type: RecordType,
  row: RecordRow,
  change: (field: Field, place: Withheld, level: Level, value: unknown) => unknown,
): RecordRow {
  const inner = (of: FieldSet, item: Values, place: Withheld, outer: Level): Values =>
    Object.fromEntries(
      Object.entries(item).map(([name, value]) => {
        const field = of[name]
        if (!field) return [name, value]
        const own = levelOf(field)
        const here = own === 'public' ? place : { ...place, property: name }
        return [name, change(field, here, own === 'confidential' || outer === 'public' ? own : outer, value)]
      }),
    )
  const described: FieldSet = definitionOf(type).fields
  const changed = Object.entries(row).map(([name, value]): readonly [string, unknown] => {
    const field = described[name]
    const place: Withheld = { type, field: name, property: null, code: null }
    if (!field || value === null || value === undefined) return [name, value]
    const level = levelOf(field)
    if (field.kind === 'group') return [name, inner(field.parts, value as Values, place, level)]
    if (field.kind !== 'list') return [name, change(field, place, level, value)]
    const items = (value as readonly Values[]).map((item) => {
      const { level: ofItem, code } = levelOfItem(field, item)
      const here = ofItem === 'public' || level === 'confidential' ? place : { ...place, code }
      return inner(field.item, item, here, level === 'confidential' || ofItem === 'public' ? level : ofItem)
    })
    return [name, items]
  })
  return { ...Object.fromEntries(changed), id: row.id }
}

/** Records that everybody may read, whose values that not everybody is told say where they stand. */
function marked(base: Rows): Rows {
  return Object.fromEntries(
    Object.entries(base).map(([type, all]) => [
      type,
      (all as readonly RecordRow[]).map((row) => ({
        ...visitValues(type as RecordType, row, (field, place, level, value) =>
          level === 'public' || value === null || value === undefined ? value : saying(field, tokenOf(place), value),
        ),
        confidentiality: 'public',
      })),
    ]),
  )
}

const tokens = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/zz[a-z0-9]+?zz/gu))

const forOthers = dossiers.filter(({ name, choices }) => 'recipient' in choices || ['delegation', 'badges', 'placeCards'].includes(name))

function optionsWith(dossier: Dossier, recipient: Recipient): fc.Arbitrary<Json> {
  return optionsFor(dossier).map((options) =>
    'recipient' in dossier.choices ? { ...(options as { readonly [choice: string]: Json }), recipient } : options,
  )
}

interface Version {
  readonly text: string
  readonly blocks: readonly Block[]
}

async function versionOf(dossier: Dossier, base: Rows, options: Json): Promise<Version> {
  const text = await takeSnapshot(dossier, readerOf(base), options, circumstances)
  return { text, blocks: snapshotToPaper(text).blocks }
}

const outside = recipients.filter((one) => one !== 'internal')
const cases = forOthers.flatMap((dossier) => outside.map((recipient) => ({ name: dossier.name, dossier, recipient })))

test.each(cases)(
  '$name: the $recipient reader is told no value above this level, and none leaves the window',
  async ({ dossier, recipient }) => {
    await fc.assert(
      fc.asyncProperty(rows.map(marked), optionsWith(dossier, recipient), async (base, options) => {
        const reader = dossier.recipient(options)
        const { text, blocks } = await versionOf(dossier, base, options)
        expect([...tokens(JSON.stringify(blocks))].filter((token) => !mayBeTold(reader, levelOfToken(token)))).toEqual([])
        const above: Withheld[] = []
        for (const [type, all] of Object.entries(readSnapshot(text).records))
          for (const row of all ?? [])
            visitValues(type as RecordType, row, (_field, place, level, value) => {
              if (!mayBeTold(reader, level)) above.push(place)
              return value
            })
        expect(above).toEqual([])
      }),
      { numRuns: 40 },
    )
  },
)

// Of the fields as they are described: which of the places that tokens name is of which level.
const levels = new Map<string, Level>()
function levelOfToken(token: string): Level {
  return levels.get(token) ?? 'public'
}
for (const { type, fields } of definitions)
  for (const [name, field] of Object.entries(fields as FieldSet)) {
    const note = (level: Level, more: Partial<Withheld> = {}): void => {
      if (level !== 'public') levels.set(tokenOf({ type, field: name, property: null, code: null, ...more }), level)
    }
    note(levelOf(field))
    const parts = field.kind === 'list' ? field.item : field.kind === 'group' ? field.parts : {}
    for (const [property, inner] of Object.entries(parts)) note(levelOf(inner), { property })
    if (field.kind !== 'list' || !field.itemLevels) continue
    const { codes, unsaid } = field.itemLevels
    for (const [code, level] of Object.entries(codes)) note(level, { code })
    if (unsaid) note(unsaid, { code: '' })
  }

test('there are values that not everybody is told', () => {
  expect(levels.size).toBeGreaterThan(30)
})

test.each(cases.filter(({ dossier }) => 'recipient' in dossier.choices && !dossier.givenOut))(
  '$name: what our own version tells and the one for the $recipient reader does not is said on its last page, without a value',
  async ({ dossier, recipient }) => {
    const title = dossierWords('fr').withheld
    await fc.assert(
      fc.asyncProperty(rows.map(marked), optionsWith(dossier, recipient), async (base, options) => {
        const chosen = options as { readonly [choice: string]: Json }
        const ours = await versionOf(dossier, base, { ...chosen, recipient: 'internal' })
        const theirs = await versionOf(dossier, base, options)
        const { withheld } = readSnapshot(theirs.text)
        const places = new Set(withheld.map(tokenOf))
        // What is sensitive was asked for by somebody of ours, and no other version would tell it.
        const told = [...tokens(JSON.stringify(ours.blocks))].filter(
          (token) => !mayBeTold(recipient, levelOfToken(token)) && !isSensitive(token),
        )
        expect(told.filter((token) => !places.has(token))).toEqual([])
        // In two languages the other one stands behind it.
        const says = ({ blocks }: Version): boolean =>
          blocks.some((block) => block.kind === 'heading' && plainText(block.text).startsWith(title))
        expect([says(theirs), says(ours)]).toEqual([withheld.length > 0, false])
      }),
      { numRuns: 40 },
    )
  },
)

const sensitive: ReadonlySet<string> = new Set(
  definitions.flatMap(({ type, fields }) =>
    Object.entries(fields as FieldSet).flatMap(([name, field]) => {
      const parts = field.kind === 'list' ? field.item : field.kind === 'group' ? field.parts : {}
      return [
        ...(field.sensitive === true ? [tokenOf({ type, field: name, property: null, code: null })] : []),
        ...Object.entries(parts).flatMap(([property, inner]) =>
          inner.sensitive === true ? [tokenOf({ type, field: name, property, code: null })] : [],
        ),
      ]
    }),
  ),
)
function isSensitive(token: string): boolean {
  return sensitive.has(token)
}

test('a document says of a type only fields of a level', () => {
  const wrong = dossiers.flatMap(({ name, tells }) =>
    Object.entries(tells).flatMap(([type, fields]) =>
      fields
        .filter((field) => field !== 'x' && ![...levels.keys()].some((token) => token.startsWith(`zz${type}q${field}q`.toLowerCase())))
        .map((field) => `${name}: ${type}/${field}`),
    ),
  )
  expect(wrong).toEqual([])
})
