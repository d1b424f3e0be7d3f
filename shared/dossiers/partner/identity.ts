import type { Block } from '../../blocks/block'
import type { ScriptName } from '../../fields/value'
import { records } from '../../records'
import type { RecordRow } from '../../records/record-row'
import { languageName } from '../../text/language-names'
import { wordsOf } from '../../text/words-of'
import { markdownToBlocks } from '../telling/markdown'
import { nameRun, type Teller } from '../telling/teller'
import type { PartnerOptions } from './options'

interface NameItem {
  readonly name: ScriptName
  readonly note: string
}

/** The names of the partner in its languages and scripts, each with its language and form. */
export function namesOf(teller: Teller, partner: RecordRow): readonly NameItem[] {
  const items = Array.isArray(partner['names']) ? (partner['names'] as readonly Readonly<Record<string, unknown>>[]) : []
  const forms = wordsOf('partner', teller.language).fields['names']?.item?.['form']?.codes ?? {}
  return items.flatMap((item) => {
    const name = item['name'] as ScriptName | null | undefined
    if (!name) return []
    const form = typeof item['form'] === 'string' && item['form'] !== 'official' ? (forms[item['form']] ?? '') : ''
    return [
      {
        name,
        note: [languageName(name.tag, teller.language), form.toLocaleLowerCase(teller.language)].filter((part) => part !== '').join(', '),
      },
    ]
  })
}

// The names stand on their own, the long texts under headings, the caution only before our own eyes.
const apart: ReadonlySet<string> = new Set(['name', 'names', 'presentation', 'powers', 'holidays', 'contractingBasis'])

/** Who the partner is: names in all scripts, then its description section by section, then its long texts. */
export function identityBlocks(teller: Teller, partner: RecordRow, options: PartnerOptions): readonly Block[] {
  const words = wordsOf('partner', teller.language)
  const sections = records.partner.sections.filter((section) => section.name !== 'caution' || options.recipient === 'internal')
  const names = namesOf(teller, partner)
  return [
    ...(names.length === 0
      ? []
      : [{ kind: 'facts', facts: names.map(({ name, note }) => ({ label: note, value: [{ ...nameRun(name), bold: true }] })) } as const]),
    ...missingBlocks(teller, partner, options),
    ...sections.flatMap((section, at): readonly Block[] => {
      const facts = teller.facts(
        'partner',
        partner,
        section.fields.filter((name) => !apart.has(name)),
      )
      if (facts.length === 0) return []
      return [
        ...(at === 0 ? [] : [{ kind: 'heading', level: 3, text: words.sections[section.name] ?? '' } as const]),
        { kind: 'facts', facts },
      ]
    }),
    ...(['presentation', 'powers', 'holidays'] as const).flatMap((name): readonly Block[] => {
      const text = partner[name]
      if (typeof text !== 'string' || text.trim() === '') return []
      return [
        { kind: 'heading', level: 2, text: `${teller.sign('partner', partner, name)}${words.fields[name]?.label ?? ''}` },
        ...markdownToBlocks(text),
      ]
    }),
  ]
}

// What a reader of ours would look for and not find.
const expected = ['names', 'level', 'seat', 'since', 'followedBy', 'addresses'] as const

function missingBlocks(teller: Teller, partner: RecordRow, options: PartnerOptions): readonly Block[] {
  if (options.recipient !== 'internal') return []
  const words = wordsOf('partner', teller.language)
  const missing = expected.filter((name) => {
    const value = partner[name]
    return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
  })
  if (missing.length === 0) return []
  return [
    {
      kind: 'callout',
      tone: 'attention',
      title: teller.words.partner.missing,
      items: [missing.map((name) => words.fields[name]?.label ?? name).join(', ')],
    },
  ]
}
