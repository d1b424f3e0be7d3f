/** The files of assets/fonts/paper that pages are set in. */
export const fontFiles = [
  'IBMPlexSans-Regular.ttf',
  'IBMPlexSans-SemiBold.ttf',
  'IBMPlexSans-Italic.ttf',
  'IBMPlexSans-SemiBoldItalic.ttf',
  'DejaVuSans.ttf',
  'DejaVuSans-Bold.ttf',
  'NotoSansJP-Regular.ttf',
] as const
export type FontFile = (typeof fontFiles)[number]

/** The bytes of every font file. */
export type FontBytes = Readonly<Record<FontFile, Uint8Array>>
