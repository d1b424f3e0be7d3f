/** Of a TrueType program: how many glyphs it has, and how wide each is in thousandths of the size. No glyphs when it is none. */
export function fontProgram(bytes: Uint8Array): { readonly glyphs: number; widthOf(glyph: number): number | null } {
  const file = Buffer.from(bytes)
  const tables = new Map<string, number>()
  const count = file.length < 12 ? 0 : file.readUInt16BE(4)
  for (let at = 12; at < 12 + count * 16; at += 16) tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8))
  const head = tables.get('head')
  const wide = tables.get('hhea')
  const metrics = tables.get('hmtx')
  const most = tables.get('maxp')
  if (head === undefined || wide === undefined || metrics === undefined || most === undefined) return { glyphs: 0, widthOf: () => null }
  const unit = file.readUInt16BE(head + 18)
  const measured = file.readUInt16BE(wide + 34)
  const glyphs = file.readUInt16BE(most + 4)
  return {
    glyphs,
    widthOf: (glyph) => (glyph >= glyphs ? null : (file.readUInt16BE(metrics + Math.min(glyph, measured - 1) * 4) * 1000) / unit),
  }
}
