import { useMemo } from 'react'
import { shapeOf, type Field } from '../../../shared/fields/field'
import type { RecordType } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import type { HistoryEntry } from '../../../shared/merge/history'
import { fieldsOf } from '../../../shared/records/fields-of'
import type { AnyFieldWords } from '../../../shared/text/record-words'
import { showValue } from '../../../shared/text/show-value'
import { fieldPathLabel, fieldWordsOf } from '../../../shared/text/words-of'
import { useTexts } from '../../components/texts/use-texts'
import { useNames } from '../../db/live'
import { useCustomFields } from '../../db/use-base'

/** Says what an op field is called and what its values are, for people. */
export interface FieldTeller {
  label(field: string): string
  value(field: string, value: Json): string
  /** Whether a field is one element of a set. */
  isElement(field: string): boolean
}

interface Place {
  readonly field: Field
  readonly words: AnyFieldWords
  readonly element: string | null
}

/** The teller for a record type; the names of the links in a history are read with it. */
export function useFieldTeller(type: RecordType, history: readonly HistoryEntry[] | undefined): FieldTeller {
  const { language } = useTexts()
  const customFields = useCustomFields()
  const places = useMemo(
    () =>
      new Map(
        fieldsOf(type, customFields).map((named) => [named.name, { field: named.field, words: fieldWordsOf(type, named, language) }]),
      ),
    [type, customFields, language],
  )
  const placeOf = useMemo(
    () =>
      (name: string): Place | null =>
        findPlace(places, name),
    [places],
  )
  const links = useMemo(
    () =>
      (history ?? []).flatMap((entry) =>
        entry.changes.flatMap((change) => linksIn(placeOf(change.field), [...change.before, change.after])),
      ),
    [history, placeOf],
  )
  const names = useNames(links)
  return useMemo(() => {
    const nameOf = (link: string): string => names(link).text
    return {
      label: (name) => {
        const place = placeOf(name)
        if (!place) return fieldPathLabel(type, name, language)
        const [first = ''] = name.split('/')
        const outer = places.get(first)
        const label =
          outer && outer.words !== place.words ? `${outer.words.one ?? outer.words.label} › ${place.words.label}` : place.words.label
        return place.element === null ? label : `${label} : ${elementName(place, nameOf)}`
      },
      value: (name, value) => {
        const place = placeOf(name)
        if (!place || place.element !== null) return typeof value === 'string' ? value : ''
        return showValue(place.field, value, { language, words: place.words, nameOf })
      },
      isElement: (name) => placeOf(name)?.element != null,
    }
  }, [placeOf, places, names, language, type])
}

function findPlace(places: ReadonlyMap<string, { readonly field: Field; readonly words: AnyFieldWords }>, name: string): Place | null {
  const [first = '', second = '', third, fourth] = name.split('/')
  if (first === 'x') {
    const added = places.get(`x/${second}`)
    return added ? { ...added, element: third === 'v' ? (fourth ?? null) : null } : null
  }
  const top = places.get(first)
  if (!top) return null
  if (shapeOf(top.field) === 'set') return { ...top, element: name === first ? null : second }
  if (top.field.kind !== 'list') return { ...top, element: null }
  const inner = top.field.item[third ?? '']
  const words = top.words.item?.[third ?? '']
  return inner && words ? { field: inner, words, element: fourth ?? null } : { ...top, element: null }
}

function elementName({ field, words, element }: Place, nameOf: (link: string) => string): string {
  if (field.kind === 'tags') return nameOf(`term:${element ?? ''}`)
  if (field.kind === 'links') return nameOf(`${field.to[0]}:${element ?? ''}`)
  return words.codes?.[element ?? ''] ?? element ?? ''
}

function linksIn(place: Place | null, values: readonly Json[]): readonly string[] {
  if (!place) return []
  if (place.element !== null) {
    if (place.field.kind === 'tags') return [`term:${place.element}`]
    return place.field.kind === 'links' ? [`${place.field.to[0]}:${place.element}`] : []
  }
  return place.field.kind === 'link' ? values.filter((value): value is string => typeof value === 'string') : []
}
