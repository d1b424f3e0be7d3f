import { useMemo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { readLink, type RecordType } from '../../../shared/fields/record-type'
import type { FileRef } from '../../../shared/fields/value'
import { definitionOf } from '../../../shared/records'
import { fieldsOf, valueIn, type NamedField } from '../../../shared/records/fields-of'
import { linksOf } from '../../../shared/records/links'
import { showValue } from '../../../shared/text/show-value'
import { fieldWordsOf } from '../../../shared/text/words-of'
import { DisagreementMark } from '../../components/disagreement/disagreement-mark'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { useComputedRows } from '../../db/computed'
import type { StoredRow } from '../../db/database'
import { useNames, type LinkName } from '../../db/live'
import { useCustomFields } from '../../db/use-base'
import { ListValue } from './list-value'
import { LongText } from './long-text'
import { SaveFileButton } from './save-file-button'

/** Shows the fields of one record as its page prints them. */
export interface RowShower {
  readonly fields: ReadonlyMap<string, NamedField>
  label(named: NamedField): string
  hasValue(named: NamedField): boolean
  show(named: NamedField): ReactNode
  /** The same where there is one line: lists by what names their items. */
  line(named: NamedField): ReactNode
  /** The code and the words of the record's status; null when it has none. */
  readonly status: { readonly code: string; readonly text: string } | null
}

/** The shower of a record, live: names at the other end of links follow their records, computed values the day. */
export function useRowShower(type: RecordType, row: StoredRow): RowShower {
  const { language, say } = useTexts()
  const customFields = useCustomFields()
  const computed = useComputedRows(type)(row)
  const computedLinks = Object.values(computed).filter((value): value is string => typeof value === 'string' && readLink(value) !== null)
  const held = linksOf(type, row)
  const asked = [...held.map(({ to }) => to), ...computedLinks].join(' ')
  const names = useNames(useMemo(() => (asked === '' ? [] : asked.split(' ')), [asked]))
  const fields = useMemo(() => new Map(fieldsOf(type, customFields).map((named) => [named.name, named])), [type, customFields])
  const valueOf = (named: NamedField): unknown => (named.computed ? computed[named.name] : valueIn(row, named.name))
  const text = (link: string): string =>
    names(link).text || say(names(link).state === 'missing' ? 'common.missingRecord' : 'common.deletedRecord')
  const statusField = fields.get(definitionOf(type).status ?? '')
  const statusCode = statusField ? valueOf(statusField) : null
  const inOneLine = (named: NamedField): string =>
    showValue(named.field, valueOf(named), { language, words: fieldWordsOf(type, named, language), nameOf: text })
  const pointsToDisagreement = ({ name }: NamedField): boolean =>
    held.some(({ path, to }) => path.startsWith(`${name}/`) && names(to).disagrees)
  const shower: RowShower = {
    fields,
    label: (named) => fieldWordsOf(type, named, language).label,
    hasValue: (named) => {
      const value = valueOf(named)
      return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
    },
    show: (named) => {
      const value = valueOf(named)
      const words = fieldWordsOf(type, named, language)
      const { field } = named
      const link = (to: string): ReactNode => <RecordLink link={to} name={names(to)} text={text(to)} />
      if (field.kind === 'link') return link(String(value))
      if (field.kind === 'links' && Array.isArray(value))
        return (
          <span className="listed">
            {value.map((id) => (
              <span key={String(id)}>{link(`${field.to[0]}:${String(id)}`)}</span>
            ))}
          </span>
        )
      if (field.kind === 'file')
        return <FileValue file={value as FileRef} text={showValue(field, value, { language, words, nameOf: text })} />
      if (field.kind === 'longText') return <LongText text={String(value)} />
      if (field.kind === 'list' && Array.isArray(value))
        return <ListValue field={field} words={words} items={value} nameOf={text} link={link} />
      return showValue(field, value, { language, words, nameOf: text })
    },
    line: (named) =>
      named.field.kind === 'list' ? (
        <>
          {inOneLine(named)}
          {pointsToDisagreement(named) && <DisagreementMark />}
        </>
      ) : (
        shower.show(named)
      ),
    status:
      statusField && typeof statusCode === 'string'
        ? { code: statusCode, text: fieldWordsOf(type, statusField, language).codes?.[statusCode] ?? statusCode }
        : null,
  }
  return shower
}

function FileValue({ file, text }: { readonly file: FileRef; readonly text: string }): ReactNode {
  return (
    <span className="line">
      <span>{text}</span>
      <SaveFileButton file={file} name={text} />
    </span>
  )
}

function RecordLink({ link, name, text }: { readonly link: string; readonly name: LinkName; readonly text: string }): ReactNode {
  const target = readLink(link)
  if (!target || name.state !== 'present') return <span className="struck">{text}</span>
  return (
    <Link href={pathOf.record(target.type, target.id)}>
      {text}
      {name.disagrees && <DisagreementMark />}
    </Link>
  )
}
