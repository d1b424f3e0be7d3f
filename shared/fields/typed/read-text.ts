import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js'
import { failed, ok, type Result } from '../../kernel/result'
import type { TextField } from '../field'
import { isEmail, isWebAddress, tidyText } from '../schema'
import type { Phone } from '../value'
import type { TypedProblem } from './problem'

/** Reads one line of text in its normal form. */
export function readTypedText(text: string, field: TextField): Result<string, TypedProblem> {
  const tidy = tidyText(text).replaceAll(/\s*\n\s*/g, ' ')
  if (tidy.length > (field.maxLength ?? 1000)) return failed('tooLong')
  if (!field.pattern) return ok(tidy)
  const { source, sentence } = field.pattern
  const bare = sentence === 'uppercase-code' ? tidy.toUpperCase() : tidy.replaceAll(/[\s\u00A0\u202F]/g, '')
  if (new RegExp(source, 'u').test(bare)) return ok(bare)
  return failed(sentence === 'number' ? 'digits' : sentence)
}

/** Reads text of several paragraphs. */
export function readTypedLongText(text: string): Result<string, TypedProblem> {
  const tidy = tidyText(text)
  return tidy.length > 200_000 ? failed('tooLong') : ok(tidy)
}

/** Reads an e-mail address, also one pasted with `mailto:` or in angle brackets. */
export function readTypedEmail(text: string): Result<string, TypedProblem> {
  const bare = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/, '$1')
  return isEmail(bare) && bare.length <= 254 ? ok(bare) : failed('email')
}

/** Reads a web address; `https://` is added where it is missing. */
export function readTypedUrl(text: string): Result<string, TypedProblem> {
  const bare = text.trim()
  const whole = /^https?:\/\//i.test(bare) ? bare : `https://${bare}`
  return isWebAddress(whole) && whole.length <= 2000 ? ok(whole) : failed('url')
}

/** Reads a phone number; the raw text is kept when it cannot be read as one. `country` helps with national numbers. */
export function readTypedPhone(text: string, country: string | null): Result<Phone, TypedProblem> {
  const raw = tidyText(text)
  if (raw.length > 60) return failed('tooLong')
  const found = parsePhoneNumberFromString(raw, (country ?? 'FR') as CountryCode)
  const ext = found?.ext ?? null
  if (!found?.isPossible()) return ok({ raw, e164: null, ext: null })
  return ok({ raw: found.formatInternational().replace(/ ext\. .*$/, ''), e164: found.number, ext })
}
