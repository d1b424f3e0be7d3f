import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedSettings } from '../../../shared/records/shipped-settings'

const root = join(import.meta.dirname, '../../..')

/** The words of a text, in small letters. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/\p{L}{2,}/gu), ([word]) => word.toLowerCase()))
}

// Texts are told by functions too, so their words are read where they are written.
function wordsIn(folder: string): ReadonlySet<string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|json)$/u.test(name))
  return new Set(names.flatMap((name) => [...wordsOf(readFileSync(join(root, folder, name), 'utf8'))]))
}

const sentences = shippedSettings.filter(({ section }) => section !== 'address' && section !== 'letterhead')
const kept = shippedSettings.flatMap(({ section, value, source }) => [source ?? '', section === 'address' ? JSON.stringify(value) : ''])

const allowed = [wordsIn('shared/text/en'), wordsIn('assets/practice'), wordsOf(kept.join(' '))]
const french = [...wordsIn('shared/text/fr'), ...wordsOf(JSON.stringify(sentences.map(({ value }) => value)))]

/**
 * What Ponte says in French alone: the words of its French texts and shipped settings, without those that English has too, that the records of the
 * practice base hold, or that stand in forms of address and in the titles of French texts.
 */
export const frenchOnly: ReadonlySet<string> = new Set(french.filter((word) => allowed.every((words) => !words.has(word))))
