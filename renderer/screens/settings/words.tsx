import { useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { definitions, isKnownType } from '../../../shared/records'
import type { Language } from '../../../shared/text/language'
import { wordsOf } from '../../../shared/text/words-of'
import { Block } from '../../components/block/block'
import { RecordName } from '../../components/disagreement/record-name'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import type { StoredRow } from '../../db/database'
import { useLiving } from './use-living'

/** The words that people added, by the list they belong to. */
export function Vocabularies(): ReactNode {
  const { say, language } = useTexts()
  const terms = useLiving('term')
  const lists = useMemo(() => byVocabulary(terms ?? []), [terms])
  return (
    <Block title={say('settings.vocabularies')}>
      {terms?.length === 0 && <div className="quiet">{say('settings.vocabulariesNone')}</div>}
      {lists.map(([vocabulary, rows]) => (
        <details key={vocabulary} className="term-list">
          <summary>
            {labelOf(vocabulary, language)} <span className="xs quiet">{say('settings.words', { count: rows.length })}</span>
          </summary>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <Link href={pathOf.record('term', row.id)}>
                  <RecordName text={String(row['label'] ?? '')} disagrees={row._cf > 0} />
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Block>
  )
}

/** The fields that the directorate added: seen here, filled in the records. */
export function AddedFields(): ReactNode {
  const { say, language } = useTexts()
  const fields = useLiving('custom-field')
  return (
    <Block title={say('settings.addedFields')}>
      {fields?.length === 0 && <div className="quiet">{say('settings.addedFieldsNone')}</div>}
      {fields?.map((row) => (
        <Link key={row.id} href={pathOf.record('custom-field', row.id)}>
          <RecordName text={String(row['label'] ?? '')} disagrees={row._cf > 0} />
          <span className="push xs quiet">{ownersOf(row, language)}</span>
        </Link>
      ))}
    </Block>
  )
}

function byVocabulary(terms: readonly StoredRow[]): readonly (readonly [string, readonly StoredRow[]])[] {
  const names = [...new Set(terms.map((row) => String(row['vocabulary'] ?? '')))]
  return names.map((name) => [name, terms.filter((row) => row['vocabulary'] === name)] as const)
}

// A vocabulary is named after the field that it fills.
function labelOf(vocabulary: string, language: Language): string {
  for (const { type, fields } of definitions) {
    const found = Object.entries(fields).find(([, field]) => field.kind === 'tags' && field.vocabulary === vocabulary)
    const label = found && wordsOf(type, language).fields[found[0]]?.label
    if (label !== undefined) return label
  }
  return vocabulary
}

function ownersOf(row: StoredRow, language: Language): string {
  const owners = Array.isArray(row['owners']) ? row['owners'].map(String) : []
  return owners
    .filter(isKnownType)
    .map((type) => wordsOf(type, language).title)
    .join(', ')
}
