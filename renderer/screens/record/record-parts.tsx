import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import type { DayRange, ScriptName } from '../../../shared/fields/value'
import { definitionOf, titleOf } from '../../../shared/records'
import { fieldsOf, valueIn, type NamedField } from '../../../shared/records/fields-of'
import { linksOf, placesInto } from '../../../shared/records/links'
import { languageName } from '../../../shared/text/language-names'
import { rangeText, showValue } from '../../../shared/text/show-value'
import { fieldWordsOf, wordsOf } from '../../../shared/text/words-of'
import { pathOf } from '../../components/paths/paths'
import { recordIcons } from '../../components/record-icon/record-icons'
import { useTexts } from '../../components/texts/use-texts'
import { useComputedRows } from '../../db/computed'
import type { StoredRow } from '../../db/database'
import { useLinkedTo, useNames, type LinkName } from '../../db/live'
import { useCustomFields } from '../../db/use-base'

interface Props {
  readonly type: RecordType
  readonly row: StoredRow
}

/** Every name that the record has, each in its own language and direction. */
export function RecordNames({ row }: Props): ReactNode {
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

/** The facts under the title. */
export function RecordFacts({ type, row }: Props): ReactNode {
  const shower = useRowShower(type, row)
  const facts = definitionOf(type)
    .keyFacts.map((name) => shower.fields.get(name))
    .filter((named): named is NamedField => named !== undefined && shower.hasValue(named))
  return (
    <dl className="key-facts">
      {facts.map((named) => (
        <div key={named.name}>
          <dt>{shower.label(named)}</dt>
          <dd>{shower.show(named)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Everything that is filled in, by section, beside what points here. */
export function RecordSections({ type, row }: Props): ReactNode {
  const { say, language } = useTexts()
  const shower = useRowShower(type, row)
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
  return (
    <div className="columns">
      <div className="column">
        {[...sections, ...(added.length > 0 ? [{ name: 'added', fields: added }] : [])].map(({ name, fields }) => (
          <section key={name} className="block" aria-label={words.sections[name] ?? name}>
            <div className="block-head">
              <h2>{words.sections[name] ?? name}</h2>
            </div>
            <dl className="facts section-facts">
              {fields.map((named) => (
                <Fact key={named.name} label={shower.label(named)}>
                  {shower.show(named)}
                </Fact>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="column">
        <LinkedRecords type={type} id={row.id} />
        {sections.length === 0 && <p className="quiet">{say('record.nothingFilled')}</p>}
      </div>
    </div>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function LinkedRecords({ type, id }: { readonly type: RecordType; readonly id: string }): ReactNode {
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const groups = useLinkedTo(type, id)
  const places = placesInto(type).filter(({ from }) => definitionOf(from).place !== 'settings')
  if (groups === undefined) return null
  return (
    <>
      {places.map((place) => {
        const rows = groups.find((group) => group.place.from === place.from && group.place.path === place.path)?.rows ?? []
        const words = wordsOf(place.from, language)
        const heading = words.pointing[place.path] ?? words.title
        const Icon = recordIcons[place.from]
        return (
          <section key={`${place.from} ${place.path}`} className="block" aria-label={heading}>
            <div className="block-head">
              <h2>{heading}</h2>
              <span className="quiet xs">{rows.length > 0 ? rows.length : ''}</span>
              <ActionIcon
                className="push"
                variant="subtle"
                color="gray"
                aria-label={`${words.fresh} (${heading})`}
                onClick={() => navigate(pathOf.create(place.from, { link: `${type}:${id}`, path: place.path }))}
              >
                <IconPlus size={16} />
              </ActionIcon>
            </div>
            {rows.length > 0 && (
              <div className="rows">
                {rows.slice(0, 30).map((row) => (
                  <Link key={row.id} href={pathOf.record(place.from, row.id)}>
                    <Icon size={16} className="quiet" />
                    <span className="cut">{titleOf(place.from, row) || words.untitled}</span>
                  </Link>
                ))}
              </div>
            )}
          </section>
        )
      })}
      {places.length === 0 && <p className="quiet sm">{say('record.nothingLinked')}</p>}
    </>
  )
}

interface RowShower {
  readonly fields: ReadonlyMap<string, NamedField>
  label(named: NamedField): string
  hasValue(named: NamedField): boolean
  show(named: NamedField): ReactNode
}

function useRowShower(type: RecordType, row: StoredRow): RowShower {
  const { language, say } = useTexts()
  const customFields = useCustomFields()
  const links = useMemo(() => linksOf(type, row).map(({ to }) => to), [type, row])
  const names = useNames(links)
  const computed = useComputedRows(type)(row)
  const fields = useMemo(() => new Map(fieldsOf(type, customFields).map((named) => [named.name, named])), [type, customFields])
  const valueOf = (named: NamedField): unknown => (named.computed ? computed[named.name] : valueIn(row, named.name))
  const text = (link: string): string =>
    names(link).text || say(names(link).state === 'missing' ? 'common.missingRecord' : 'common.deletedRecord')
  return {
    fields,
    label: (named) => fieldWordsOf(type, named, language).label,
    hasValue: (named) => {
      const value = valueOf(named)
      return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
    },
    show: (named) => {
      const value = valueOf(named)
      const words = fieldWordsOf(type, named, language)
      if (named.field.kind === 'link') return <RecordLink link={String(value)} name={names(String(value))} text={text(String(value))} />
      if (named.field.kind === 'longText') return <span style={{ whiteSpace: 'pre-wrap' }}>{String(value)}</span>
      if (named.field.kind === 'list' && Array.isArray(value)) {
        const field = named.field
        return (
          <ul>
            {(value as readonly { readonly id: string; readonly [property: string]: unknown }[]).map((item) => (
              <li key={item.id}>
                {Object.entries(field.item)
                  .map(([name, property]) => {
                    const inner = words.item?.[name]
                    return inner ? showValue(property, item[name], { language, words: inner, nameOf: text }) : ''
                  })
                  .filter((part) => part !== '')
                  .join(', ')}
              </li>
            ))}
          </ul>
        )
      }
      return showValue(named.field, value, { language, words, nameOf: text })
    },
  }
}

function RecordLink({ link, name, text }: { readonly link: string; readonly name: LinkName; readonly text: string }): ReactNode {
  const [type = '', id = ''] = link.split(':')
  if (name.state !== 'present') return <span className="struck">{text}</span>
  return <Link href={pathOf.record(type as RecordType, id)}>{text}</Link>
}
