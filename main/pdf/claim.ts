import { srgbProfile } from './srgb-profile'

/**
 * States in the file that it is PDF/A-2a and PDF/UA-1, with the metadata and the meaning of its colours that both ask for. To be said of a document that
 * is tagged whole, and before it is closed.
 */
export function claimConformance(document: PdfKitDocument, language: string): void {
  const profile = document.ref({ N: 3 })
  profile.write(srgbProfile())
  profile.end()
  const name = 'sRGB IEC61966-2.1'
  // pdfkit writes String objects as PDF strings and plain ones as names.
  const text = (value: string): unknown => Object(value) as unknown
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: text(name),
    Info: text(name),
    DestOutputProfile: profile,
  }
  const catalogue: Record<string, unknown> = document._root.data
  catalogue['OutputIntents'] = [intent]
  // pdfkit's own packet names one of the two standards and takes title and author as they are: a `&` makes it unreadable.
  document.endMetadata = () => {
    const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' })
    // Readable for whoever does not read PDF.
    metadata.compress = false
    metadata.write(Buffer.from(packet(document.info, language), 'utf8'))
    metadata.end()
    catalogue['Metadata'] = metadata
  }
}

function packet(info: Readonly<Record<string, unknown>>, language: string): string {
  const { Title, Author, Creator, Producer, CreationDate } = info
  const made = CreationDate instanceof Date ? CreationDate.toISOString().replace(/\.\d+Z$/u, 'Z') : ''
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(Title)}</rdf:li></rdf:Alt></dc:title>
${Author === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${xml(Author)}</rdf:li></rdf:Seq></dc:creator>\n`}<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${made}</xmp:CreateDate>
<xmp:CreatorTool>${xml(Creator)}</xmp:CreatorTool>
<pdf:Producer>${xml(Producer)}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${extension}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

// PDF/A knows no properties of PDF/UA; it wants them described (ISO 19005-2, 6.6.2.3).
const extension = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

function xml(value: unknown): string {
  return String(value ?? '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
}
