import { isFieldName } from './field-name'
import type { Envelope, Payload } from './op'

// The form of what stands in a line, written out: decision 0005 of this room says why no library does it.

const idForm = /^[A-Za-z0-9_-]{22}$/
const feedForm = /^[a-z2-7]{16}$/
const keyForm = /^[a-z][a-z0-9-]{0,39}:[A-Za-z0-9_-]{1,40}$/
const groupForm = /^[A-Za-z0-9_-]{1,40}$/
const wordForm = /^[a-z]{1,20}$/
const payloadParts: ReadonlySet<string> = new Set(['x', 'c', 's', 'd'])

type Members = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

/**
 * Whether parsed JSON has the form of an envelope. Members that are not named here are let through: they are part of what is hashed, and a newer
 * version may write them.
 */
export function isEnvelope(given: unknown): given is Envelope {
  if (!isMembers(given)) return false
  const { v, st, r, n, p, l, t, u, sv, k, g, a, w, e, c, h } = given
  return (
    v === 1 &&
    isText(st, 1, 64) &&
    matches(r, feedForm) &&
    isCount(n) &&
    (p === '' || isId(p)) &&
    isCount(l) &&
    Number.isSafeInteger(t) &&
    isText(u, 1, 40) &&
    isCount(sv) &&
    matches(k, wordForm) &&
    matches(g, groupForm) &&
    matches(a, wordForm) &&
    (w === undefined || typeof w === 'string') &&
    (e === undefined || isListOf(e, isErasure)) &&
    isListOf(c, isChange) &&
    isId(h)
  )
}

/** Whether parsed JSON has the form of the values of an op; it has no members but those that are known. */
export function isPayload(given: unknown): given is Payload {
  if (!isMembers(given)) return false
  const { x, c, s, d } = given
  return (
    Object.keys(given).every((name) => payloadParts.has(name)) &&
    (x === undefined || isText(x, 16, 64)) &&
    isListOf(c, (values) => isNamed(values, () => true)) &&
    (s === undefined || isListOf(s, isTexts)) &&
    (d === undefined || isListOf(d, isTexts))
  )
}

function isChange(given: unknown): boolean {
  if (!isMembers(given)) return false
  const { key, f, base, seen } = given
  return matches(key, keyForm) && isNames(f) && isNamed(base, isIds) && (seen === undefined || isIds(seen))
}

function isErasure(given: unknown): boolean {
  return isMembers(given) && isId(given['op']) && isNames(given['f'])
}

// At least one name, none twice.
function isNames(given: unknown): boolean {
  return Array.isArray(given) && given.length > 0 && given.every(isFieldName) && new Set(given).size === given.length
}

function isTexts(given: unknown): boolean {
  return isNamed(given, (value) => typeof value === 'string')
}

// An object whose members are fields.
function isNamed(given: unknown, fits: Check): boolean {
  return isMembers(given) && Object.keys(given).every((name) => isFieldName(name) && fits(given[name]))
}

function isIds(given: unknown): boolean {
  return isListOf(given, isId)
}

function isListOf(given: unknown, fits: Check): boolean {
  return Array.isArray(given) && given.every((one) => fits(one))
}

function isId(given: unknown): boolean {
  return matches(given, idForm)
}

function matches(given: unknown, form: RegExp): boolean {
  return typeof given === 'string' && form.test(given)
}

function isText(given: unknown, least: number, most: number): boolean {
  return typeof given === 'string' && given.length >= least && given.length <= most
}

function isCount(given: unknown): boolean {
  return Number.isSafeInteger(given) && Number(given) >= 1
}

function isMembers(given: unknown): given is Members {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}
