/** Objects that are written several into one compressed stream, which pdfkit cannot: a structure tree has an object for every cell. */
export interface PackedObjects {
  /** A number for an object that is to come. */
  reserve(): number
  /** The object of a number, in the words of PDF. */
  put(number: number, source: string): void
  /** Writes what is left. */
  end(): void
}

const perStream = 250

/** Packed objects for a document that is not closed yet. Its table of objects becomes a stream too (PDF 1.5), the only kind that knows packed ones. */
export function packObjects(document: PdfKitDocument): PackedObjects {
  const packed = new Map<number, { readonly stream: number; readonly at: number }>()
  let waiting: { readonly number: number; readonly source: string }[] = []

  const flush = (): void => {
    if (waiting.length === 0) return
    const offsets: string[] = []
    let offset = 0
    for (const { number, source } of waiting) {
      offsets.push(`${number} ${offset}`)
      offset += source.length + 1
    }
    const head = `${offsets.join(' ')}\n`
    const stream = document.ref({ Type: 'ObjStm', N: waiting.length, First: head.length })
    waiting.forEach(({ number }, at) => packed.set(number, { stream: stream.id, at }))
    stream.write(Buffer.from(`${head}${waiting.map((one) => one.source).join('\n')}\n`, 'latin1'))
    stream.end()
    waiting = []
  }

  document._finalize = () => writeObjectTable(document, packed)
  return {
    reserve: () => document._offsets.push(null),
    put(number, source) {
      waiting.push({ number, source })
      if (waiting.length === perStream) flush()
    },
    end: flush,
  }
}

// A row is a kind, an offset or the number of a stream, and a generation or a place in the stream: 1, 4 and 2 bytes.
const rowLength = 7

function writeObjectTable(document: PdfKitDocument, packed: ReadonlyMap<number, { readonly stream: number; readonly at: number }>): void {
  // pdfkit ends a file whose pictures come late with its last object, and the table is one more.
  document._finalize = () => undefined
  const start = document._offset
  const table = document.ref({
    Type: 'XRef',
    W: [1, 4, 2],
    Root: document._root,
    Info: document._info,
    ID: [document._id, document._id],
  })
  table.data['Size'] = document._offsets.length + 1
  const rows = Buffer.alloc(rowLength * (document._offsets.length + 1))
  rows.writeUInt16BE(0xffff, 5)
  document._offsets.forEach((offset, index) => {
    const number = index + 1
    const place = packed.get(number)
    const row = rowLength * number
    rows.writeUInt8(place ? 2 : 1, row)
    rows.writeUInt32BE(place ? place.stream : number === table.id ? start : (offset ?? 0), row + 1)
    rows.writeUInt16BE(place?.at ?? 0, row + 5)
  })
  table.write(rows)
  table.end()
  document._write('startxref')
  document._write(`${start}`)
  document._write('%%EOF')
  document.push(null)
}

/** A text as PDF writes it. */
export function pdfText(text: string): string {
  if (/^[\u0020-\u007e]*$/u.test(text)) return `(${text.replace(/[\\()]/gu, '\\$&')})`
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}
