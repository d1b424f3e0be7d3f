// What makes two spellings the same word when people search and sort: case, accents, ligatures, Arabic marks and letter forms.

const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ð: 'd', þ: 'th', ŋ: 'n' }
const arabic: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ک: 'ك', ی: 'ي' }
const plain = /^[a-z0-9 ]*$/

/**
 * Folds a text for search and order: lower case, without accents, ligatures opened, Arabic alef, hamza, ta marbuta and marks unified,
 * apostrophes, hyphens and every run of spaces as one space. `Œuvre d’Élodie` becomes `oeuvre d elodie`.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (plain.test(lower)) return lower.trim().replaceAll(/ {2,}/g, ' ')
  return lower
    .replaceAll(/[œæßøđłıðþŋ]/g, (letter) => ligatures[letter] ?? letter)
    .replaceAll(/[أإآٱىئؤةکی]/g, (letter) => arabic[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .replaceAll('ς', 'σ')
    .replaceAll(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim()
}
