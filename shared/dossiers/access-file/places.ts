import type { Block, Cell } from '../../blocks/block'
import { linkTo, type RecordType } from '../../fields/record-type'
import type { ListField } from '../../fields/field'
import { linksOf, placesInto } from '../../records/links'
import type { RecordRow } from '../../records/record-row'
import type { accessFileFr } from '../../text/fr/dossiers/access-file'
import { labelled } from '../../text/format'
import { showValue } from '../../text/show-value'
import { fieldPathLabel, fieldWordsOf, wordsOf } from '../../text/words-of'
import { itemsOf, type Item } from '../person/person'
import type { Teller } from '../telling/teller'
import { searchedTypes } from './collect'
import { fieldsNaming, spellingsOf } from './mentions'

type Texts = typeof accessFileFr

/** A table of every place where the person stands in another record, with what is said there; nothing when there is none. */
export function placeBlocks(teller: Teller, contact: RecordRow, texts: Texts): readonly Block[] {
  const rows = [...linkedPlaces(teller, contact), ...namedPlaces(teller, contact, texts)]
  if (rows.length === 0) return [{ kind: 'paragraph', role: 'quiet', text: texts.nowhere }]
  return [
    {
      kind: 'table',
      columns: [
        { label: texts.record, share: 4 },
        { label: texts.place, share: 3 },
        { label: texts.told, share: 6 },
      ],
      rows,
    },
  ]
}

function linkedPlaces(teller: Teller, contact: RecordRow): readonly (readonly Cell[])[] {
  const link = linkTo('contact', contact.id)
  return placesInto('contact').flatMap(({ from, path }) =>
    recordsOf(teller, from).flatMap((row) =>
      linksOf(from, row)
        .filter((held) => held.path === path && held.to === link)
        .map(({ item }): readonly Cell[] => [
          recordCell(teller, from, row),
          placeLabel(teller, from, path),
          item === null ? '' : { lines: itemLines(teller, from, row, path, item) },
        ]),
    ),
  )
}

function namedPlaces(teller: Teller, contact: RecordRow, texts: Texts): readonly (readonly Cell[])[] {
  const spellings = spellingsOf(contact)
  return searchedTypes.flatMap((type) =>
    recordsOf(teller, type)
      .filter((row) => type !== 'contact' || row.id !== contact.id)
      .flatMap((row) =>
        fieldsNaming(row, spellings).flatMap((name): readonly (readonly Cell[])[] => {
          const named = teller.field(type, name)
          return named ? [[recordCell(teller, type, row), fieldWordsOf(type, named, teller.language).label, texts.named]] : []
        }),
      ),
  )
}

function recordsOf({ snapshot }: Teller, type: RecordType): readonly RecordRow[] {
  return snapshot.records[type] ?? []
}

function recordCell(teller: Teller, type: RecordType, row: RecordRow): Cell {
  return { lines: [teller.title(type, row), [{ text: wordsOf(type, teller.language).one, quiet: true }]] }
}

function placeLabel(teller: Teller, type: RecordType, path: string): string {
  const [list = '', property] = path.split('/')
  return fieldPathLabel(type, property === undefined ? list : `${list}/-/${property}`, teller.language)
}

// All that the item says of the person, what is kept off other papers too: it is the person's own.
function itemLines(teller: Teller, type: RecordType, row: RecordRow, path: string, id: string): readonly string[] {
  const [list = '', property] = path.split('/')
  const field = teller.field(type, list)?.field
  const item = itemsOf(row, list).find((one) => one.id === id)
  return field?.kind === 'list' && item ? linesOf(teller, type, list, field, item, property ?? '') : []
}

function linesOf(teller: Teller, type: RecordType, list: string, field: ListField, item: Item, apart: string): readonly string[] {
  const words = wordsOf(type, teller.language).fields[list]?.item ?? {}
  return Object.entries(field.item).flatMap(([name, inner]) => {
    const own = words[name]
    if (name === apart || !own) return []
    const value = showValue(inner, item[name], { language: teller.language, words: own, nameOf: teller.nameOf })
    return value.trim() === '' ? [] : [labelled(own.label, value, teller.language)]
  })
}
