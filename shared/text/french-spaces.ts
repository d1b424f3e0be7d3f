const nbsp = '\u00A0'
const thin = '\u202F'

/**
 * Sets the spaces of French typography in every text of a table of words: thin before `; ! ? %`, unbreakable before `: €`, inside « » and after `n°`.
 * The words are written with plain spaces, which is what an editor shows and a search finds; this is the one place that sets them.
 */
export function withFrenchSpaces<Words>(words: Words): Words {
  return setIn(words) as Words
}

function setIn(value: unknown): unknown {
  if (typeof value === 'string') return setSpaces(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, setIn(inner)]))
}

function setSpaces(text: string): string {
  return text
    .replaceAll(/ (?=[;!?%])/g, thin)
    .replaceAll(/ (?=[:€»](?:\s|[.,)]|$))/g, nbsp)
    .replaceAll('« ', `«${nbsp}`)
    .replaceAll('n° ', `n°${nbsp}`)
}
