import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

/** A page as grey values from 0 (black) to 255, row after row. */
export interface PagePicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** So many dots an inch: words are seen as grey lines, whatever draws their edges. */
const resolution = 18

/** Every page of a PDF as poppler draws it, small. */
export function pagePictures(bytes: Uint8Array): readonly PagePicture[] {
  const folder = mkdtempSync(join(tmpdir(), 'ponte-pages-'))
  try {
    writeFileSync(join(folder, 'made.pdf'), bytes)
    execFileSync('pdftoppm', ['-r', String(resolution), '-gray', join(folder, 'made.pdf'), join(folder, 'page')])
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .toSorted()
      .map((name) => readPicture(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** One picture after the other in one compressed file: width, height, grey values. */
export function packPictures(pictures: readonly PagePicture[]): Buffer {
  const plain = Buffer.concat(
    pictures.flatMap(({ width, height, grey }) => {
      const head = Buffer.alloc(4)
      head.writeUInt16BE(width, 0)
      head.writeUInt16BE(height, 2)
      return [head, Buffer.from(grey)]
    }),
  )
  return gzipSync(plain, { level: 9 })
}

/** The pictures of a packed file. */
export function unpackPictures(file: Buffer): readonly PagePicture[] {
  const packed = gunzipSync(file)
  const pictures: PagePicture[] = []
  for (let at = 0; at < packed.length;) {
    const [width, height] = [packed.readUInt16BE(at), packed.readUInt16BE(at + 2)]
    pictures.push({ width, height, grey: new Uint8Array(packed.subarray(at + 4, at + 4 + width * height)) })
    at += 4 + width * height
  }
  return pictures
}

const field = 4

/**
 * How different two pages look, from 0 (the same) to 1 (black for white): the greatest mean difference of any field of 4 by 4 dots, so that a line that
 * moved or went counts however large the page is, and other edges of letters do not. Pages of other sizes are wholly different.
 */
export function differenceOf(a: PagePicture, b: PagePicture): number {
  if (a.width !== b.width || a.height !== b.height) return 1
  let greatest = 0
  for (let top = 0; top < a.height; top += field)
    for (let left = 0; left < a.width; left += field) greatest = Math.max(greatest, fieldDifference(a, b, left, top))
  return greatest
}

function fieldDifference(a: PagePicture, b: PagePicture, left: number, top: number): number {
  const [right, bottom] = [Math.min(left + field, a.width), Math.min(top + field, a.height)]
  let sum = 0
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) sum += (a.grey[y * a.width + x] ?? 0) - (b.grey[y * b.width + x] ?? 0)
  return Math.abs(sum) / ((right - left) * (bottom - top) * 255)
}

// `P5 <width> <height> 255 <bytes>`, as poppler writes it.
function readPicture(file: Buffer): PagePicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(file.subarray(0, 60).toString('latin1'))
  if (!head) throw new Error('not a picture of grey values')
  return { width: Number(head[1]), height: Number(head[2]), grey: new Uint8Array(file.subarray(head[0].length)) }
}
