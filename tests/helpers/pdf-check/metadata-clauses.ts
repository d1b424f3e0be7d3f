import { clause, unless, type Clause, type Looked } from './clause'
import { readXml, type XmlElement } from './read-xml'
import { textOfValue, type Dictionary } from './read-pdf'

const spaces = {
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
}

/** What both norms ask of the metadata, and that a reader is told the title. */
export function metadataClauses({ pdf, catalogue }: Looked): readonly Clause[] {
  const packet = Buffer.from(pdf.data(catalogue['/Metadata'])).toString('utf8')
  const { root, fault } = readXml(packet)
  const said = (space: keyof typeof spaces, name: string): string | null => root.find(spaces[space], name)?.text() ?? null
  const info = pdf.dictionary(pdf.trailer['/Info'])
  const preferences = pdf.dictionary(catalogue['/ViewerPreferences'])
  return [
    clause('A 6.6.2.1: metadata that are well-formed XML', [
      ...unless(fault === null, fault ?? ''),
      ...unless(packet !== '', 'no metadata'),
    ]),
    clause(
      'A 6.6.4: the claim is PDF/A-2a',
      unless(said('pdfaid', 'part') === '2' && said('pdfaid', 'conformance') === 'A', 'another claim or none'),
    ),
    clause('UA 5, M 06-002: the claim is PDF/UA-1', unless(said('pdfuaid', 'part') === '1', 'another claim or none')),
    clause('A 6.6.2.3: the schema of the second claim is described', extension(root)),
    clause(
      'A 6.6.2.2: metadata and document information agree',
      agreement(pdf.follow(pdf.trailer['/Info']) === null ? {} : info, said, pdf),
    ),
    clause('UA 7.1, M 06-003, 07-001, 07-002: the title is there and shown', [
      ...unless((said('dc', 'title') ?? '').trim() !== '', 'no title'),
      ...unless(preferences['/DisplayDocTitle'] === true, 'a title that is not shown'),
    ]),
  ]
}

function extension(root: XmlElement): readonly string[] {
  const described = root.findAll(spaces.pdfaSchema, 'namespaceURI').map((one) => one.text())
  const property = root.findAll(spaces.pdfaProperty, 'name').map((one) => one.text())
  const members = ['valueType', 'category', 'description'].filter((name) => (root.find(spaces.pdfaProperty, name)?.text() ?? '') === '')
  return [
    ...unless(described.includes(spaces.pdfuaid) && property.includes('part'), 'a property that PDF/A does not know'),
    ...unless((root.find(spaces.pdfaSchema, 'prefix')?.text() ?? '') === 'pdfuaid', 'no prefix of the schema'),
    ...members.map((name) => `no ${name} of the property`),
  ]
}

const twins = [
  ['/Title', 'dc', 'title'],
  ['/Author', 'dc', 'creator'],
  ['/Creator', 'xmp', 'CreatorTool'],
  ['/Producer', 'pdf', 'Producer'],
  ['/CreationDate', 'xmp', 'CreateDate'],
  ['/ModDate', 'xmp', 'ModifyDate'],
] as const

function agreement(
  info: Dictionary,
  said: (space: keyof typeof spaces, name: string) => string | null,
  pdf: Looked['pdf'],
): readonly string[] {
  return twins.flatMap(([name, space, property]) => {
    if (info[name] === undefined) return []
    const value = textOfValue(pdf.follow(info[name]))
    const date = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/u.exec(value)
    const expected = date ? `${date.slice(1, 4).join('-')}T${date.slice(4, 7).join(':')}Z` : value
    return unless(said(space, property) === expected, `${name} is ${expected}, not ${said(space, property) ?? 'there'}`)
  })
}
