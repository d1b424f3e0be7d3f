import { geoArea, geoAzimuthalEqualArea, geoCentroid, geoDistance, geoEqualEarth, geoGraticule, geoPath, type GeoProjection } from 'd3-geo'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { numberOfCountry } from './country-numbers'
import type { Drawing } from './drawings'
import { mapInk } from './look'

type Atlas = Topology<{ readonly countries: GeometryCollection<{ readonly name?: string }>; readonly land: GeometryCollection }>
type Area = Feature<Polygon | MultiPolygon>

const files = import.meta.glob<string>('/node_modules/world-atlas/countries-{50,110}m.json', { query: '?raw', import: 'default' })
const atlases = new Map<string, Atlas>()

async function atlasOf(scale: '50m' | '110m'): Promise<Atlas> {
  const known = atlases.get(scale)
  if (known) return known
  const read = JSON.parse((await files[`/node_modules/world-atlas/countries-${scale}.json`]?.()) ?? '') as Atlas
  atlases.set(scale, read)
  return read
}

const size = { width: 480, height: 172, margin: 18 } as const
/** The middle of Corsica, degrees east and north. */
const home: Position = [9.1, 42.15]
/** Degrees from home beyond which the whole world is shown. */
const far = 42
/** The smallest scale at which finer coasts are seen. */
const fine = 260
/** Degrees within which a part of a country belongs to its largest one. */
const nearby = 15
/** The largest scale: so that the frame shows at least some 2,200 km across. */
const largest = size.width / (2200 / 6371)

/** Their outline in the set is a position in a dispute: they are marked by a point, and no line of theirs is drawn. */
const onlyPoint: ReadonlySet<string> = new Set('CN CY EH IL IN MA PK PS RS RU SO SY TW UA XK'.split(' '))

/** Where a country lies as seen from Corsica; null for what the set does not have. */
export async function locatorMap(country: string): Promise<Drawing | null> {
  const atlas = await atlasOf('50m')
  const shape = shapeOf(atlas, country)
  if (!shape) return null
  const { main, near } = partsOf(shape)
  const target = geoCentroid(main) as Position
  const isFar = degreesBetween(home, target) > far
  const projection = projectionFor(target, near, isFar)
  const shown = projection.scale() < fine ? await atlasOf('110m') : atlas
  // The coarse set has no small countries.
  const drawn = shapeOf(shown, country) ?? shape
  return { name: `Map${country}`, svg: drawMap(projection, landOf(shown), { shape: drawn, target, country }), ...size, framed: true }
}

function shapeOf(atlas: Atlas, country: string): Area | null {
  const number = numberOfCountry(country)
  const all = atlas.objects.countries.geometries
  const found = all.find(({ id, properties }) =>
    number === null ? country === 'XK' && properties !== undefined && 'name' in properties && properties.name === 'Kosovo' : id === number,
  )
  return found ? (feature(atlas, found) as Area) : null
}

function landOf(atlas: Atlas): readonly (readonly Position[][])[] {
  const land = feature(atlas, atlas.objects.land) as unknown as FeatureCollection<MultiPolygon>
  return land.features.flatMap(({ geometry }) => geometry.coordinates)
}

// Around the largest part, what belongs to it: islands on the other side of the world would make the map one of the world.
function partsOf({ geometry }: Area): { readonly main: Polygon; readonly near: MultiPolygon } {
  const parts = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(polygon)
  const main = parts.reduce((most, part) => (geoArea(part) > geoArea(most) ? part : most))
  const [middle, most] = [geoCentroid(main), geoArea(main)]
  const near = parts.filter((part) => part === main || (geoArea(part) > most / 20 && degreesBetween(geoCentroid(part), middle) < nearby))
  return { main, near: { type: 'MultiPolygon', coordinates: near.map(({ coordinates }) => coordinates) } }
}

function polygon(coordinates: Position[][]): Polygon {
  return { type: 'Polygon', coordinates }
}

function degreesBetween(one: Position, other: Position): number {
  return (geoDistance([lon(one), lat(one)], [lon(other), lat(other)]) * 180) / Math.PI
}

function projectionFor(target: Position, shown: MultiPolygon, isFar: boolean): GeoProjection {
  // The shorter way round; north is up, as everybody knows a map.
  const way = ((lon(target) - lon(home) + 540) % 360) - 180
  const [middleLon, middleLat] = [lon(home) + way / 2, (lat(home) + lat(target)) / 2]
  const projection = isFar ? geoEqualEarth().rotate([-middleLon, 0]) : geoAzimuthalEqualArea().rotate([-middleLon, -middleLat])
  const { width, height, margin } = size
  const beside = isFar ? margin * 2.5 : margin
  const inside: [[number, number], [number, number]] = [
    [beside, margin],
    [width - beside, height - margin],
  ]
  projection.fitExtent(inside, { type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: [home, target] }, shown] })
  if (projection.scale() > largest) {
    projection.scale(largest)
    const [x, y] = projection([middleLon, middleLat]) ?? [0, 0]
    const [left, top] = projection.translate()
    projection.translate([left + width / 2 - x, top + height / 2 - y])
  }
  return projection.clipExtent([
    [0, 0],
    [width, height],
  ])
}

/** Land smaller than that, in square points, is not seen. */
const least = 0.25
/** A country smaller than that is found by its ring. */
const small = 40

interface Target {
  readonly shape: Area
  readonly target: Position
  readonly country: string
}

function drawMap(projection: GeoProjection, land: readonly (readonly Position[][])[], { shape, target, country }: Target): string {
  const path = geoPath(projection).digits(1)
  const { width, height } = size
  const lands = land
    .map((coordinates) => polygon([...coordinates]))
    .filter((part) => path.area(part) > least)
    .map((part) => path(part) ?? '')
  const isPoint = onlyPoint.has(country)
  const [from, to] = [placeOf(projection, home), placeOf(projection, target)]
  const way = path({ type: 'LineString', coordinates: [home, target] }) ?? ''
  return [
    `<svg viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${mapInk.sea}"/>`,
    `<path d="${path(geoGraticule().step([10, 10])()) ?? ''}" fill="none" stroke="${mapInk.grid}" stroke-width="0.5"/>`,
    `<path d="${lands.join('')}" fill="${mapInk.land}"/>`,
    isPoint ? '' : `<path d="${path(shape) ?? ''}" fill="${mapInk.country}"/>`,
    country !== 'FR' && Math.hypot(to[0] - from[0], to[1] - from[1]) > 60
      ? `<path d="${way}" fill="none" stroke="${mapInk.home}" stroke-width="0.7" stroke-dasharray="2.4 2"/>`
      : '',
    isPoint || path.area(shape) < small ? mark(to, mapInk.country) : '',
    mark(from, mapInk.home),
    '</svg>',
  ].join('')
}

function placeOf(projection: GeoProjection, at: Position): readonly [number, number] {
  return projection([lon(at), lat(at)]) ?? [0, 0]
}

// A point in a ring, on white: it is seen on land and sea, in colour and in grey.
function mark([x, y]: readonly [number, number], colour: string): string {
  const at = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}"`
  return `<circle ${at} r="5.4" fill="#ffffff"/><circle ${at} r="4.4" fill="none" stroke="${colour}" stroke-width="1.1"/><circle ${at} r="2.2" fill="${colour}"/>`
}

function lon([degrees = 0]: Position): number {
  return degrees
}

function lat([, degrees = 0]: Position): number {
  return degrees
}
