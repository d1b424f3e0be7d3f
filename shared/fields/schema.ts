import { z } from 'zod'
import { isDay, isPartialDay, readDuration } from '../kernel/day'
import { isDecimal } from '../kernel/decimal'
import { isCountryCode } from './countries'
import { currencyDigits } from './currencies'
import type { Field, FieldKind, FieldOfKind, FieldSet } from './field'
import { readLink } from './record-type'

/** The canonical text of merge: NFC, trimmed, `\n` line ends, no control characters. */
export function tidyText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replaceAll(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- control characters are just what is taken out
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F\u2028\u2029]/g, '')
      .trim()
  )
}

const tidy = (max: number): z.ZodType<string> =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => tidyText(text) === text, 'not in normal form')
const partialDay = z.string().refine(isPartialDay)
const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)
const tag = z.string().refine(isLanguageTag)

/** Whether a text is a canonical BCP 47 tag. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text
  } catch {
    return false
  }
}

function moneySchema(field: FieldOfKind<'money'>): z.ZodType {
  return z.strictObject({ amount: z.string().refine(isDecimal), currency: z.string() }).refine(({ amount, currency }) => {
    const digits = currencyDigits[currency]
    if (digits === undefined || (amount.split('.')[1]?.length ?? 0) !== digits) return false
    return field.min === undefined || Number(amount) >= field.min
  })
}

function groupSchema(parts: FieldSet): z.ZodType {
  return z.strictObject(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, schemaOf(part).nullable()])))
}

function itemSchema(item: FieldSet): z.ZodType {
  const properties = Object.entries(item).map(([name, property]) => [name, schemaOf(property).nullable().optional()])
  return z.strictObject({ id, $order: z.string().optional(), ...Object.fromEntries(properties) })
}

const schemas: { readonly [Kind in FieldKind]: (field: FieldOfKind<Kind>) => z.ZodType } = {
  text: (field) => {
    const text = tidy(field.maxLength ?? 1000).refine((value) => !value.includes('\n'))
    return field.pattern ? text.refine((value) => new RegExp(field.pattern?.source ?? '', 'u').test(value)) : text
  },
  longText: () => tidy(200_000),
  choice: (field) => z.enum(field.codes as readonly [string, ...string[]]),
  choices: (field) => z.array(z.enum(field.codes as readonly [string, ...string[]])),
  tags: () => z.array(id),
  day: (field) => (field.whole ? z.string().refine(isDay) : partialDay),
  dayRange: () =>
    z.strictObject({ from: partialDay.nullable(), to: partialDay.nullable() }).refine(({ from, to }) => from !== null || to !== null),
  localTime: () =>
    z.strictObject({
      at: z.string().refine((at) => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(at) && isDay(at.slice(0, 10))),
      zone: z.string().regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){0,2}$/),
    }),
  duration: () => z.string().refine((text) => readDuration(text) !== null),
  integer: (field) =>
    z
      .int()
      .min(field.min ?? Number.MIN_SAFE_INTEGER)
      .max(field.max ?? Number.MAX_SAFE_INTEGER),
  money: moneySchema,
  percent: (field) => z.string().refine((text) => isDecimal(text) && Number(text) >= 0 && Number(text) <= (field.max ?? 100)),
  yesNo: () => z.boolean(),
  country: () => z.string().refine(isCountryCode),
  language: () => tag,
  phone: () =>
    z.strictObject({
      raw: tidy(60),
      e164: z
        .string()
        .regex(/^\+[1-9]\d{1,14}$/)
        .nullable(),
      ext: z.string().max(12).nullable(),
    }),
  email: () => z.string().max(254).refine(isEmail),
  url: () => z.string().max(2000).refine(isWebAddress),
  address: () =>
    z.strictObject({
      lines: z.array(tidy(200)).max(6),
      postalCode: tidy(20).nullable(),
      city: tidy(120).nullable(),
      region: tidy(120).nullable(),
      country: z.string().refine(isCountryCode).nullable(),
    }),
  scriptName: () => z.strictObject({ text: tidy(1000), tag }),
  link: (field) => z.string().refine((text) => field.to.some((type) => readLink(text)?.type === type)),
  links: () => z.array(id),
  group: (field) => groupSchema(field.parts),
  list: (field) => z.array(itemSchema(field.item)),
  file: () =>
    z.strictObject({
      $blob: z.string().regex(/^[0-9a-f]{64}$/),
      size: z
        .int()
        .nonnegative()
        .max(512 << 20),
      mime: z.string().max(120),
      name: tidy(255),
    }),
}

/** Whether a text looks like one e-mail address: something, an @, a domain with a dot. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/.test(text)
}

/** Whether a text is an http or https address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/$.?#][^\s]*\.[^\s]+$/i.test(text)
}

/** The schema of a field's value in its normal form; a value that passes may be written to an op as it stands. */
export function schemaOf(field: Field): z.ZodType {
  return (schemas[field.kind] as (field: Field) => z.ZodType)(field)
}
