import { claimConformance } from './claim'
import { mendDocument } from './mend-document'
import { marksIn } from './tags/hear-drawing'
import { writeTags } from './tags/write-tags'

/** The bytes of a document that is drawn: mended, with its structure, and with the claims that hold by then. `bookmarks` are its headings in their order. */
export async function finishDocument(
  document: PdfKitDocument,
  bookmarks: readonly { readonly id: string }[],
  language: string,
): Promise<Uint8Array<ArrayBuffer>> {
  mendDocument(
    document,
    bookmarks.map((one) => one.id),
  )
  writeTags(document, marksIn(document))
  claimConformance(document, language)
  return await bytesOf(document)
}

async function bytesOf(document: PdfKitDocument): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  return await new Promise((resolve, reject) => {
    document.on('data', (piece: Uint8Array) => pieces.push(piece))
    document.on('error', reject)
    document.on('end', () => {
      const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0))
      let offset = 0
      for (const piece of pieces) {
        whole.set(piece, offset)
        offset += piece.byteLength
      }
      resolve(whole)
    })
    document.end()
  })
}
