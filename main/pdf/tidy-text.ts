const thin = '\u202f'
const noBreak = '\u00a0'

/**
 * A text as it can be set: composed letters, one kind of line end, no controls, and in French the spaces that must not break. Words are never
 * changed, and no space is added where none was typed (an address like `https://` stays whole).
 */
export function tidyText(text: string, language: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(unwanted, '')
    .replace(/\p{Cs}/gu, '\ufffd')
  return language === 'fr' || language.startsWith('fr-') ? spaceFrench(clean) : clean
}

// Controls but the line end, marks of direction (levels are worked out from the letters), variation selectors, soft hyphens, spaces without width, what is no character.
const unwanted = /(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Variation_Selector}|[\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\ufffe\uffff]/gu

function spaceFrench(text: string): string {
  const spaced = text
    .replace(/ (?=[;!?»%€])/gu, thin)
    .replace(/ (?=:)/gu, noBreak)
    .replace(/« /gu, `«${thin}`)
    .replace(/(?<=\b(?:M|MM|Mme|Mmes|Mlle)\.?) (?=\p{Lu})/gu, noBreak)
  return /\d/u.test(spaced) ? spaceNumbers(spaced) : spaced
}

// A day and its month, « n° » and its number, thousands, hours and minutes.
function spaceNumbers(text: string): string {
  return text
    .replace(
      /(?<=\b(?:\d{1,2}|1er)) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)/gu,
      noBreak,
    )
    .replace(/(?<=\bn[°º]) (?=\d)/giu, noBreak)
    .replace(/(?<![\d.,]|\d )\b\d{1,3}(?: \d{3})+\b(?! \d)/gu, (number) => number.replaceAll(' ', thin))
    .replace(/(?<=\b\d{1,2}) h(?: (?=\d{2}\b)|\b)/gu, (hour) => `${noBreak}h${hour.endsWith(' ') ? noBreak : ''}`)
}
