const thin = '\u202f'
const noBreak = '\u00a0'

/**
 * A text as it can be set: composed letters, one kind of line end, no controls, and in French the spaces that must not break. Words are never
 * changed, and no space is added where none was typed (an address like `https://` stays whole).
 */
export function tidyText(text: string, language: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(unwanted, '')
    .replace(/\p{Cs}/gu, '\ufffd')
  return language === 'fr' || language.startsWith('fr-') ? spaceFrench(clean) : clean
}

// Controls, soft hyphens, marks of direction (levels are worked out from the letters), variation selectors, byte order marks.
// oxlint-disable-next-line no-control-regex -- controls are what is taken out
const unwanted =
  /[\u0000-\u0009\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/gu

function spaceFrench(text: string): string {
  return text
    .replace(/ (?=[;!?»%€])/gu, thin)
    .replace(/ (?=:)/gu, noBreak)
    .replace(/« /gu, `«${thin}`)
}
