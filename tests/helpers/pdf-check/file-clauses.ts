import { clause, unless, type Clause, type Looked } from './clause'
import { isDictionary, isString, textOfValue, type Dictionary, type Pdf, type Value } from './read-pdf'

/** What PDF/A asks of the file as a whole: its form, its limits, its colours, what it must not do. */
export function fileClauses({ pdf, catalogue, walked }: Looked): readonly Clause[] {
  const head = Buffer.from(pdf.bytes.subarray(0, 16)).toString('latin1')
  const every = dictionariesOf(pdf)
  return [
    clause('A 6.1: the file reads without a fault', unless(pdf.complaints === '', pdf.complaints)),
    clause('A 6.1.2: header and its bytes beyond ASCII', unless(/^%PDF-1\.[0-7]\n%[\u0080-\u00ff]{4}/u.test(head), head)),
    clause('A 6.1.3: the file has an ID and is not encrypted', [
      ...unless(pdf.list(pdf.trailer['/ID']).length === 2, 'no ID'),
      ...unless(pdf.trailer['/Encrypt'] === undefined, 'encrypted'),
    ]),
    clause('A 6.1.13: no limit of the norm is passed', limits(pdf, walked)),
    clause('A 6.2.3: output intent with an RGB profile', intent(pdf, catalogue)),
    clause('A 6.2.4.3: no colours but those of the output intent', colours(every, walked)),
    clause('A 6.2.5, 6.2.8, 6.2.9: no transfer functions, smoothed images, PostScript, drawings of other files', graphics(every)),
    clause('A 6.2.10: blending as the norm knows it', blending(pdf, every)),
    clause('A 6.5.1, 6.5.2: no actions but places and addresses', actions(every)),
    clause('A 6.8, 6.9: nothing embedded, no optional content, no form', [
      ...unless(pdf.dictionary(catalogue['/Names'])['/EmbeddedFiles'] === undefined, 'embedded files'),
      ...unless(catalogue['/OCProperties'] === undefined, 'optional content'),
      ...unless(catalogue['/AcroForm'] === undefined, 'a form'),
    ]),
    clause('UA 7.17: bookmarks that count and lead to their places', bookmarks(pdf, catalogue)),
  ]
}

/** Every dictionary of a file, those inside of others too. */
function dictionariesOf(pdf: Pdf): readonly Dictionary[] {
  const found: Dictionary[] = []
  const visit = (value: Value): void => {
    if (Array.isArray(value)) (value as readonly Value[]).forEach(visit)
    else if (isDictionary(value)) {
      found.push(value)
      Object.values(value).forEach(visit)
    }
  }
  pdf.objects.forEach(visit)
  return found
}

function limits(pdf: Pdf, walked: Looked['walked']): readonly string[] {
  const against: string[] = []
  const visit = (value: Value): void => {
    if (isString(value)) against.push(...unless(value.length <= 32_767, `a string of ${value.length} bytes`))
    else if (typeof value === 'string') against.push(...unless(Buffer.byteLength(value) <= 128, `a long name ${value.slice(0, 40)}`))
    else if (Array.isArray(value)) (value as readonly Value[]).forEach(visit)
    else if (isDictionary(value)) Object.values(value).forEach(visit)
  }
  pdf.objects.forEach(visit)
  const deep = walked.filter((page) => page.deepestState > 28).map((page) => `states ${page.deepestState} deep`)
  return [...against, ...deep, ...unless(pdf.objects.size < 8_388_607, 'too many objects')]
}

function intent(pdf: Pdf, catalogue: Dictionary): readonly string[] {
  const intents = pdf.list(catalogue['/OutputIntents']).map((one) => pdf.dictionary(one))
  const first = intents.find((one) => one['/S'] === '/GTS_PDFA1')
  if (!first) return ['no output intent']
  const profile = Buffer.from(pdf.data(first['/DestOutputProfile']))
  if (profile.length < 132) return ['no profile']
  return [
    ...unless(intents.length === 1, 'several output intents'),
    ...unless(textOfValue(first['/OutputConditionIdentifier']) !== '', 'no name of the colours'),
    ...unless(pdf.dictionary(first['/DestOutputProfile'])['/N'] === 3, 'not three colours'),
    ...unless(profile.readUInt32BE(0) === profile.length, 'a profile of another length'),
    ...unless((profile[8] ?? 9) <= 4, 'a profile of a later version'),
    ...unless(profile.toString('latin1', 12, 20) === 'mntrRGB ', 'not the colours of a screen'),
    ...unless(profile.toString('latin1', 36, 40) === 'acsp', 'no profile by its signature'),
  ]
}

const allowedColours = /^\/(?:DeviceRGB|DeviceGray|Pattern|Indexed)$/u

function colours(every: readonly Dictionary[], walked: Looked['walked']): readonly string[] {
  const used = walked.flatMap((page) => [...page.colourSpaces])
  const ofImages = every.flatMap((one) => {
    const space = one['/ColorSpace']
    return Array.isArray(space) ? [String(space[0])] : typeof space === 'string' ? [space] : []
  })
  const ofGroups = every.flatMap((one) => (one['/S'] === '/Transparency' && typeof one['/CS'] === 'string' ? [one['/CS']] : []))
  return [...used, ...ofImages, ...ofGroups].filter((space) => !allowedColours.test(space) && !space.endsWith(' R'))
}

function graphics(every: readonly Dictionary[]): readonly string[] {
  return every.flatMap((one) => [
    ...unless(one['/TR'] === undefined && one['/HTP'] === undefined, 'a transfer function'),
    ...unless(one['/Interpolate'] !== true && one['/Alternates'] === undefined, 'a smoothed or changing image'),
    ...unless(one['/Subtype'] !== '/PS' && one['/Subtype2'] === undefined && one['/OPI'] === undefined, 'PostScript'),
    ...unless(one['/Subtype'] !== '/Form' || one['/Ref'] === undefined, 'a drawing of another file'),
    ...unless(one['/Filter'] !== '/LZWDecode', 'LZW'),
  ])
}

// With an output intent a page that blends needs no colour space of its own (6.2.10); ours state it all the same.
function blending(pdf: Pdf, every: readonly Dictionary[]): readonly string[] {
  const modes = every.filter((one) => one['/BM'] !== undefined && one['/BM'] !== '/Normal').map((one) => `blends by ${String(one['/BM'])}`)
  const bare = pdf.pages.flatMap(({ page, reference }) => {
    const states = Object.values(pdf.dictionary(pdf.dictionary(page['/Resources'])['/ExtGState'])).map((one) => pdf.dictionary(one))
    const blends = states.some((one) => Number(one['/ca'] ?? 1) < 1 || Number(one['/CA'] ?? 1) < 1)
    return unless(!blends || pdf.dictionary(page['/Group'])['/CS'] === '/DeviceRGB', `page ${reference} blends in no colour space`)
  })
  return [...modes, ...bare]
}

function actions(every: readonly Dictionary[]): readonly string[] {
  const known = new Set(['/GoTo', '/URI'])
  const isAction = (one: Dictionary): boolean =>
    one['/Type'] === '/Action' || one['/D'] !== undefined || one['/URI'] !== undefined || one['/JS'] !== undefined
  return [
    ...every
      .filter((one) => isAction(one) && one['/S'] !== undefined && !known.has(String(one['/S'])))
      .map((one) => `an action ${String(one['/S'])}`),
    ...every.filter((one) => one['/AA'] !== undefined).map(() => 'an action without a click'),
  ]
}

function bookmarks(pdf: Pdf, catalogue: Dictionary): readonly string[] {
  if (catalogue['/Outlines'] === undefined) return []
  const names = namesOf(pdf, pdf.dictionary(catalogue['/Names'])['/Dests'])
  const against: string[] = []
  const visit = (first: Value | undefined): number => {
    let count = 0
    for (let item = pdf.dictionary(first); item['/Title'] !== undefined; item = pdf.dictionary(item['/Next'])) {
      const below = visit(item['/First'])
      against.push(...unless(textOfValue(item['/Title']) !== '', 'a bookmark without words'))
      against.push(...unless(names.has(textOfValue(item['/Dest'])), `no place ${textOfValue(item['/Dest'])}`))
      against.push(...unless(below === 0 || item['/Count'] === below, 'a bookmark that counts wrongly'))
      count += 1 + below
    }
    return count
  }
  const outlines = pdf.dictionary(catalogue['/Outlines'])
  const count = visit(outlines['/First'])
  return [...against, ...unless(outlines['/Count'] === count, `${String(outlines['/Count'])} bookmarks said, ${count} there`)]
}

function namesOf(pdf: Pdf, tree: Value | undefined): ReadonlySet<string> {
  const node = pdf.dictionary(tree)
  const own = pdf.list(node['/Names']).filter((_, at) => at % 2 === 0)
  return new Set([...own.map(textOfValue), ...pdf.list(node['/Kids']).flatMap((kid) => [...namesOf(pdf, kid)])])
}
