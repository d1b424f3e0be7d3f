// The few forms of ustar that a backup uses: regular files with short names, nothing else.

const utf8 = new TextEncoder()
const block = 512

/** The names that an entry may have; nothing is ever written under an entry's name. */
export const entryName = /^(manifest\.json|ops\/\d{6}\.ndjson\.gz|blobs\/[0-9a-f]{64}|end\.json)$/

/** The header of an entry. */
export interface TarHeader {
  readonly name: string
  readonly size: number
}

/** One header block: mode 0600, no owner, no date, so that the same content makes the same bytes. */
export function tarHeader({ name, size }: TarHeader): Uint8Array {
  const header = new Uint8Array(block)
  const put = (text: string, offset: number): void => header.set(utf8.encode(text), offset)
  put(name, 0)
  put('0000600\0', 100)
  put('0000000\0', 108)
  put('0000000\0', 116)
  put(`${size.toString(8).padStart(11, '0')}\0`, 124)
  put('00000000000\0', 136)
  put('        ', 148)
  put('0', 156)
  put('ustar\x0000', 257)
  put(`${sumText(checksum(header))}\0 `, 148)
  return header
}

/** How many zero bytes follow an entry of a size. */
export function tarPadding(size: number): number {
  return (block - (size % block)) % block
}

/** Reads a header block: `end` for a block of zeros, null for anything that is not one of our entries. */
export function readTarHeader(bytes: Uint8Array): TarHeader | 'end' | null {
  if (bytes.every((byte) => byte === 0)) return 'end'
  const text = (offset: number, length: number): string => {
    const part = bytes.subarray(offset, offset + length)
    const end = part.indexOf(0)
    return String.fromCharCode(...part.subarray(0, end === -1 ? length : end))
  }
  if (text(148, 6) !== sumText(checksum(bytes)) || bytes[154] !== 0 || bytes[155] !== 32) return null
  const name = text(0, 100)
  const size = text(124, 12)
  const plain = bytes[156] === 48 && text(157, 100) === '' && text(345, 155) === ''
  return plain && entryName.test(name) && /^[0-7]{11}$/.test(size) ? { name, size: Number.parseInt(size, 8) } : null
}

// As stock tools write it too; any other form of the same sum would be a bit that nobody notices.
function sumText(sum: number): string {
  return sum.toString(8).padStart(6, '0')
}

function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0)
}
