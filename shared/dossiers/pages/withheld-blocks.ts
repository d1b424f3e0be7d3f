import type { Block } from '../../blocks/block'
import type { RecordType } from '../../fields/record-type'
import { definitionOf } from '../../records'
import { withinSentence } from '../../text/format'
import { fieldWordsOf, wordsOf } from '../../text/words-of'
import type { Withheld } from '../snapshot'
import type { Teller } from '../telling/teller'

/** What this version does not tell, in words and without any value, at the end of the document; nothing when it tells all. */
export function withheldBlocks(teller: Teller): readonly Block[] {
  const { withheld } = teller.snapshot
  if (withheld.length === 0) return []
  const types = [...new Set(withheld.map(({ type }) => type))]
  return [
    { kind: 'heading', level: 3, text: teller.words.withheld },
    {
      kind: 'facts',
      facts: types.map((type) => ({ label: wordsOf(type, teller.language).title, value: namesOf(teller, type).join(', ') })),
    },
  ]
}

function namesOf(teller: Teller, type: RecordType): readonly string[] {
  const ofType = teller.snapshot.withheld.filter((place) => place.type === type)
  // As the record is described; what the directorate added comes last.
  const added = [...new Set(ofType.map(({ field }) => field).filter((field) => field.startsWith('x/')))]
  const described = Object.keys(definitionOf(type).fields).filter((field) => ofType.some((place) => place.field === field))
  const fields = [...described, ...added]
  return fields.flatMap((field) =>
    namesOfField(
      teller,
      type,
      ofType.filter((place) => place.field === field),
    ),
  )
}

// « téléphones (mobile, domicile) », « participants (chambre) ».
function namesOfField(teller: Teller, type: RecordType, places: readonly Withheld[]): readonly string[] {
  const name = places[0]?.field ?? ''
  const named = teller.field(type, name)
  if (!named) return []
  const words = fieldWordsOf(type, named, teller.language)
  const label = withinSentence(words.label, teller.language)
  const by = named.field.kind === 'list' ? named.field.itemLevels?.by : undefined
  const codeWords = by === undefined ? undefined : words.item?.[by]?.codes
  const uses = places.flatMap(({ code }) =>
    code === null ? [] : [withinSentence(codeWords?.[code] ?? teller.words.withoutUse, teller.language)],
  )
  const properties = places.flatMap(({ property }) => {
    const inner = property === null ? undefined : (words.item?.[property] ?? words.parts?.[property])
    return inner ? [withinSentence(inner.label, teller.language)] : []
  })
  const inBrackets = [...new Set([...uses, ...properties])]
  return [inBrackets.length === 0 ? label : `${label} (${inBrackets.join(', ')})`]
}
