import type { Run } from '../../shared/blocks/text'

// The language that a voice should take for words of which only the script is known. What several of our partners write in one script stays open.
const ofScript = {
  Arabic: 'ar',
  Armenian: 'hy',
  Cyrillic: 'und-Cyrl',
  Georgian: 'ka',
  Greek: 'el',
  Han: 'und-Hani',
  Hebrew: 'he',
  Hangul: 'ko',
  Hiragana: 'ja',
  Katakana: 'ja',
} as const

const letters = Object.entries(ofScript).map(([script, lang]) => ({ lang, pattern: new RegExp(`\\p{Script=${script}}`, 'u') }))

/**
 * A run in stretches of whole words of one language each. A language that was given stands; else words in another script than Latin are told by their
 * script, and figures and signs between two words go with them.
 */
export function cutByScript(run: Run): readonly Run[] {
  if (run.lang !== undefined || !/[^\p{ASCII}\u0080-\u024f\u1e00-\u1eff\u2000-\u20ff]/u.test(run.text)) return [run]
  const words = (run.text.match(/\S+\s*|\s+/gu) ?? ['']).map((text) => ({ text, lang: languageOfWord(text) }))
  const runs: { text: string; lang: string | null }[] = []
  words.forEach(({ text, lang }, at) => {
    const last = runs.at(-1)
    const own = lang === undefined ? (words.slice(at + 1).find((word) => word.lang !== undefined)?.lang ?? null) : lang
    if (last && (last.lang === own || (lang === undefined && own === null))) last.text += text
    else runs.push({ text, lang: own })
  })
  return runs.map(({ text, lang }) => ({ ...run, text, ...(lang === null ? {} : { lang }) }))
}

// Null for the language of the document, undefined for what is no word.
function languageOfWord(word: string): string | null | undefined {
  if (!/\p{L}/u.test(word)) return undefined
  return letters.find(({ pattern }) => pattern.test(word))?.lang ?? null
}

/** A language tag that has the form of one (BCP 47), or null: a file must not name a language that is none. */
export function languageTag(tag: string | undefined): string | null {
  return tag !== undefined && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/iu.test(tag) ? tag : null
}
