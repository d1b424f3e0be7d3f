import { inflateSync } from 'node:zlib'

/** The forms of picture that can be drawn. */
export type PictureForm = 'png' | 'jpeg'

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** No picture on paper needs more; one that claims more would fill the memory. */
const mostPixels = 100_000_000

/** Which form a picture has, as far as it can be drawn; null for any other form, and for one that is damaged: drawing it would end the document. */
export function readPicture(bytes: Uint8Array): PictureForm | null {
  try {
    if (pngStart.every((byte, at) => bytes[at] === byte)) return isWholePng(bytes) ? 'png' : null
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return isWholeJpeg(bytes) ? 'jpeg' : null
    return null
  } catch {
    return null
  }
}

// The pixels must be as many as the head says: whoever draws them does not ask again.
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height, depth, kind, interlaced] = [view.getUint32(16), view.getUint32(20), bytes[24], bytes[25], bytes[28]]
  const samples = kind === undefined ? undefined : { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[kind]
  if (samples === undefined || depth === undefined || width === 0 || height === 0 || width * height > mostPixels) return false
  const packed: Uint8Array[] = []
  let at = 8
  let ended = false
  while (!ended) {
    const size = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + size > bytes.length) return false
    if (name === 'IDAT') packed.push(bytes.subarray(at + 8, at + 8 + size))
    ended = name === 'IEND'
    at += 12 + size
  }
  const row = Math.ceil((width * samples * depth) / 8) + 1
  const pixels = inflateSync(Buffer.concat(packed), { maxOutputLength: mostPixels * 9 })
  return interlaced === 0 ? pixels.length === row * height : pixels.length > 0
}

// Segment after segment up to a frame of a kind that PDF knows, and an end.
function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  let framed = false
  for (;;) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker === 0xda) break
    else {
      const size = view.getUint16(at + 2)
      if (marker >= 0xc0 && marker <= 0xc2) {
        const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
        // The colours of the paper are those of a screen; the four inks of a press mean nothing there (ISO 19005-2, 6.2.4.3).
        const isOfScreen = bytes[at + 9] === 1 || bytes[at + 9] === 3
        framed = isOfScreen && width > 0 && height > 0 && width * height <= mostPixels
      }
      at += 2 + size
    }
  }
  // Some cameras write bytes behind the end.
  const end = bytes.lastIndexOf(0xd9)
  return framed && end > at && bytes[end - 1] === 0xff
}
