import type { Block, Cell } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import { languageName } from '../../text/language-names'
import { shortDay } from '../../text/format'
import { filledTable } from '../tables/filled-table'
import { addedFacts, groupBlocks, itemText, labelOf, partFacts } from '../telling/inner-values'
import { nameRun, type Fact } from '../telling/teller'
import type { ConventionSheet } from './sheet'

/** Number, kind, other titles, who follows it. How confidential it is, and what the directorate added, stay with us. */
export function identityBlocks({ teller, row, values, recipient }: ConventionSheet): readonly Block[] {
  const titles: readonly Fact[] = (values.titles ?? []).flatMap(({ title }) =>
    title ? [{ label: languageName(title.tag, teller.language), value: [nameRun(title)] }] : [],
  )
  const own = recipient === 'internal' ? ['followedBy', 'elected', 'confidentiality'] : []
  const added = recipient === 'internal' ? addedFacts(teller, 'convention', row) : []
  const facts = [...teller.facts('convention', row, ['number', 'kind']), ...titles, ...teller.facts('convention', row, own), ...added]
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

/** Every party with its role, when and where it signed, by whose hand and in virtue of which act. */
export function partyBlocks({ teller, row, values, texts }: ConventionSheet): readonly Block[] {
  const parties = values.parties ?? []
  if (parties.length === 0) return []
  const sign = teller.sign('convention', row, 'parties')
  const rows = parties.map(({ partner, role, signing }): readonly Cell[] => [
    {
      lines: [
        partner == null ? texts.nobody : teller.nameOf(partner),
        [{ text: itemText(teller, 'convention', 'parties', { role }, 'role'), quiet: true }],
      ],
    },
    texts.signedAt(signing?.day == null ? '' : shortDay(signing.day), signing?.place ?? ''),
    { lines: signatoryLines(signing) },
    signing?.act ?? '',
  ])
  const table = filledTable(
    [
      { label: sign + labelOf(teller, 'convention', 'parties/partner'), share: 34 },
      { label: texts.steps.signature, share: 24 },
      { label: texts.signatory, share: 30 },
      { label: texts.authorisedBy, share: 26 },
    ],
    rows,
  )
  const way = teller.facts('convention', row, ['signingWay'])
  return [table, ...(way.length === 0 ? [] : [{ kind: 'facts', facts: way } as const])]
}

function signatoryLines(signing: { readonly name?: string | null; readonly title?: string | null } | null | undefined): readonly Text[] {
  const { name, title } = signing ?? {}
  if (!name) return title ? [title] : []
  return title ? [name, [{ text: title, quiet: true }]] : [name]
}

/** What it is for, and in which fields. */
export function contentBlocks({ teller, row }: ConventionSheet): readonly Block[] {
  const names = ['object', 'nature', 'urgent', 'urgency', 'sectors', 'aidSector', 'goals', 'topics']
  const facts = teller.facts('convention', row, names)
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

/** On which article it rests, what was authorised and decided, each with its number and day. */
export function lawBlocks({ teller, row }: ConventionSheet): readonly Block[] {
  const basis = teller.facts('convention', row, ['basis', 'exception'])
  const groups = (['authorisation', 'report', 'resolution', 'countersign', 'publication'] as const).flatMap((name) =>
    groupBlocks(teller, 'convention', row, name),
  )
  return [...(basis.length === 0 ? [] : [{ kind: 'facts', facts: basis } as const]), ...groups]
}

/** How long it lasts, what renews it and how it ended. */
export function termBlocks({ teller, row }: ConventionSheet): readonly Block[] {
  const facts: readonly Fact[] = [
    ...teller.facts('convention', row, ['inForceOn']),
    ...partFacts(teller, 'convention', row, 'term'),
    ...teller.facts('convention', row, ['endsOn']),
  ]
  const renewal = [...partFacts(teller, 'convention', row, 'renewal'), ...teller.facts('convention', row, ['denounceBy'])]
  const ended = teller.facts('convention', row, ['denouncedOn', 'replacedBy', 'ending'])
  return [
    ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } as const]),
    ...(renewal.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: labelOf(teller, 'convention', 'renewal') } as const,
          { kind: 'facts', facts: renewal } as const,
        ]),
    ...(ended.length === 0 ? [] : [{ kind: 'facts', facts: ended } as const]),
  ]
}
