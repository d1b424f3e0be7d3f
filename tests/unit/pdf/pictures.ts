import { deflateSync } from 'node:zlib'

/** A PNG of four dots with an alpha channel. */
export const transparentPicture = png(2, 2, [255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 64, 255, 255, 255, 0])
/** A JPEG by its frame, of three colours and of the four inks of a press: enough for what stands on paper, no picture to look at. */
export const photograph = jpeg(3)
export const printersPicture = jpeg(4)

function png(width: number, height: number, dots: readonly number[]): Uint8Array {
  const line = width * 4
  const raw = Array.from({ length: height }, (_, at) => [0, ...dots.slice(at * line, (at + 1) * line)]).flat()
  const head = [...word(width), ...word(height), 8, 6, 0, 0, 0]
  const chunks = [chunk('IHDR', head), chunk('IDAT', [...deflateSync(Buffer.from(raw))]), chunk('IEND', [])]
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flat()])
}

function chunk(name: string, data: readonly number[]): readonly number[] {
  const body = [...Buffer.from(name, 'latin1'), ...data]
  return [...word(data.length), ...body, ...word(crc(body))]
}

function crc(bytes: readonly number[]): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}

function word(value: number): readonly number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function jpeg(channels: number): Uint8Array {
  const frame = [8, 0, 8, 0, 8, channels, ...Array.from({ length: channels }, (_, at) => [at + 1, 0x11, 0]).flat()]
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, frame.length + 2, ...frame, 0xff, 0xd9])
}
