import { Fragment, type ReactNode } from 'react'
import { IconCheck, IconCircleDot } from '@tabler/icons-react'
import type { RecordType } from '../../../shared/fields/record-type'
import type { DayRange, ScriptName } from '../../../shared/fields/value'
import { definitionOf } from '../../../shared/records'
import type { NamedField } from '../../../shared/records/fields-of'
import { languageName } from '../../../shared/text/language-names'
import { rangeText } from '../../../shared/text/show-value'
import { fieldWordsOf, wordsOf } from '../../../shared/text/words-of'
import { useTexts } from '../../components/texts/use-texts'
import type { StoredRow } from '../../db/database'
import type { RowShower } from './use-row-shower'

interface Props {
  readonly type: RecordType
  readonly row: StoredRow
  readonly shower: RowShower
}

/** Every name that the record has, each in its own language and direction. */
export function RecordNames({ row }: { readonly row: StoredRow }): ReactNode {
  const { language } = useTexts()
  const names = Array.isArray(row['names'])
    ? (row['names'] as readonly { readonly id: string; readonly name?: ScriptName | null; readonly valid?: DayRange | null }[])
    : []
  if (names.length === 0) return null
  return (
    <div className="names">
      {names.map(({ id, name, valid }) =>
        name ? (
          <span key={id}>
            <span lang={name.tag} dir="auto">
              {name.text}
            </span>
            <span className="xs quiet">
              {languageName(name.tag, language).toLowerCase()}
              {valid ? `, ${rangeText(valid, language)}` : ''}
            </span>
          </span>
        ) : null,
      )}
    </div>
  )
}

/** The way that a record of its kind takes, with what is behind it; nothing for a type without steps, or a record that left the way. */
export function RecordWay({ type, row, shower }: Props): ReactNode {
  const { language } = useTexts()
  const { way, step } = definitionOf(type)
  const named = step === undefined ? undefined : shower.fields.get(step)
  const at = way?.indexOf(String(row[step ?? ''])) ?? -1
  if (!way || !named || at === -1) return null
  const codes = fieldWordsOf(type, named, language).codes ?? {}
  return (
    <ol className="way" aria-label={shower.label(named)}>
      {way.map((code, index) => (
        <li key={code} aria-current={index === at ? 'step' : undefined} className={index > at ? 'ahead' : ''}>
          {index < at && <IconCheck size={14} className="tone-maquis" aria-hidden="true" />}
          {index === at && <IconCircleDot size={14} className="tone-mer" aria-hidden="true" />}
          {codes[code]}
        </li>
      ))}
    </ol>
  )
}

/** The facts under the title. */
export function RecordFacts({ type, shower }: Props): ReactNode {
  const facts = definitionOf(type)
    .keyFacts.map((name) => shower.fields.get(name))
    .filter((named): named is NamedField => named !== undefined && shower.hasValue(named))
  return (
    <dl className="key-facts">
      {facts.map((named) => (
        <div key={named.name}>
          <dt>{shower.label(named)}</dt>
          <dd>{shower.line(named)}</dd>
        </div>
      ))}
    </dl>
  )
}

// Kinds that need the whole width: their label stands above them.
const wide: ReadonlySet<string> = new Set(['list', 'longText'])

/** Everything that is filled in, by section. */
export function RecordSections({ type, shower }: Props): ReactNode {
  const { say, language } = useTexts()
  const words = wordsOf(type, language)
  const sections = definitionOf(type)
    .sections.map(({ name, fields }) => ({
      name,
      fields: fields
        .map((field) => shower.fields.get(field))
        .filter((named): named is NamedField => named !== undefined && shower.hasValue(named)),
    }))
    .filter(({ fields }) => fields.length > 0)
  const added = [...shower.fields.values()].filter((named) => named.label !== null && shower.hasValue(named))
  const shown = [...sections, ...(added.length > 0 ? [{ name: 'added', fields: added }] : [])]
  if (shown.length === 0) return <p className="quiet">{say('record.nothingFilled')}</p>
  return shown.map(({ name, fields }) => (
    <section key={name} className="block" aria-label={words.sections[name] ?? say('record.added')}>
      <div className="block-head">
        <h2>{words.sections[name] ?? say('record.addedFields')}</h2>
      </div>
      <dl className="facts section-facts">
        {fields.map((named) => (
          <Fragment key={named.name}>
            <dt
              className={
                wide.has(named.field.kind) ? (alone(fields, words.sections[name], shower.label(named)) ? 'hidden-label' : 'over') : ''
              }
            >
              {shower.label(named)}
            </dt>
            <dd className={wide.has(named.field.kind) ? 'over' : ''}>{shower.show(named)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  ))
}

// The only list of a section of the same name needs no second heading.
function alone(fields: readonly NamedField[], section: string | undefined, label: string): boolean {
  return fields.length === 1 && section === label
}
