import type { Drawing } from './drawings'

const drawn = new Map<string, Drawing | null>()

/** The maps of these countries, by their code. What draws them is read with the first one; one that cannot be drawn is missing. */
export async function drawMaps(countries: ReadonlySet<string>): Promise<ReadonlyMap<string, Drawing>> {
  const found = new Map<string, Drawing>()
  for (const country of countries) {
    const known = drawn.get(country)
    const map = known === undefined ? await (await import('./locator-map')).locatorMap(country) : known
    drawn.set(country, map)
    if (map) found.set(country, map)
  }
  return found
}
