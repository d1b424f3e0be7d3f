/**
 * What a picture is, by its bytes; null when it cannot stand on the paper. The colours of the paper are those of a screen: a JPEG in the four inks of a
 * press means nothing there (ISO 19005-2, 6.2.4.3).
 */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpeg' | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'png'
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const channels = jpegChannels(bytes)
  return channels === 1 || channels === 3 ? 'jpeg' : null
}

// A JPEG is pieces: a mark, its length, its content. The frame (C0 to CF without C4, C8 and CC) says how many colours a dot has.
function jpegChannels(bytes: Uint8Array): number | null {
  let at = 2
  while (at + 9 < bytes.length) {
    const mark = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) at += 1
    else if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc) return bytes[at + 9] ?? null
    else at += mark === 0xff ? 1 : 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
  }
  return null
}
