import { crc32, deflateSync } from 'node:zlib'

/** A PNG of so many grey pixels, as any program writes one; `clear` makes them half transparent, `shade` gives each its grey. */
export function pngPicture(width: number, height: number, clear = false, shade: () => number = () => 0x80): Uint8Array {
  const line = width * (clear ? 2 : 1) + 1
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, clear ? 4 : 0, 0, 0, 0], 8)
  const rows = Buffer.from(Array.from({ length: line * height }, shade))
  for (let row = 0; row < height; row += 1) rows[row * line] = 0
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]))
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  check.writeUInt32BE(crcOf(named))
  return Buffer.concat([size, named, check])
}

// Node 20.19 has no crc32 of its own in every build.
function crcOf(bytes: Buffer): number {
  if (typeof crc32 === 'function') return crc32(bytes)
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** The smallest JPEG that every reader takes: one grey pixel. */
export const jpegPicture = new Uint8Array(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
    'base64',
  ),
)
