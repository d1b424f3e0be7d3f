import { z } from 'zod'
import { countryCodes } from '../fields/countries'
import type { RecordType } from '../fields/record-type'
import { readDay, type Day } from '../kernel/day'

// What a person may set before a dossier is printed. One description: the form is drawn from it, the options are checked by it, the laws draw from it.

/** One of few codes. */
export interface OneOf<Code extends string = string> {
  readonly kind: 'oneOf'
  readonly codes: readonly Code[]
  readonly initial: Code
}

/** Several codes in an order that the person may change: the parts of a dossier, the columns of a table. */
export interface Parts<Code extends string = string> {
  readonly kind: 'parts'
  readonly codes: readonly Code[]
  readonly initial: readonly Code[]
}

/** Yes or no. */
export interface Flag {
  readonly kind: 'flag'
  readonly initial: boolean
}

/** A year of the calendar; `initial` counts from the year of the day. */
export interface Year {
  readonly kind: 'year'
  readonly initial: number
}

/** A whole number, ends included. */
export interface Whole {
  readonly kind: 'whole'
  readonly least: number
  readonly most: number
  readonly initial: number
}

/** What the person types: a line, or several paragraphs. */
export interface Words {
  readonly kind: 'words'
  readonly long: boolean
}

/** A record that the person picks, or none: ''. */
export interface Pick {
  readonly kind: 'pick'
  readonly to: RecordType
}

/** A country by its code, or all of them: ''. */
export interface Country {
  readonly kind: 'country'
}

export type Choice = OneOf | Parts | Flag | Year | Whole | Words | Pick | Country
export type Choices = { readonly [name: string]: Choice }

/** What a choice gives to the dossier. */
export type ChosenOf<Of extends Choice> =
  Of extends OneOf<infer Code>
    ? Code
    : Of extends Parts<infer Code>
      ? readonly Code[]
      : Of extends Flag
        ? boolean
        : Of extends Year | Whole
          ? number
          : string

/** One of few codes, the first one unless said otherwise. */
export function oneOf<const Code extends string>(codes: readonly [Code, ...Code[]], initial: NoInfer<Code> = codes[0]): OneOf<Code> {
  return { kind: 'oneOf', codes, initial }
}

/** Codes to take or leave and to put in order; all of them unless said otherwise. */
export function parts<const Code extends string>(codes: readonly Code[], initial: readonly NoInfer<Code>[] = codes): Parts<Code> {
  return { kind: 'parts', codes, initial }
}

/** Yes or no. */
export function flag(initial: boolean): Flag {
  return { kind: 'flag', initial }
}

/** A year: the present one, or so many before or after it. */
export function year(initial = 0): Year {
  return { kind: 'year', initial }
}

/** A whole number between two ends. */
export function whole(least: number, most: number, initial: number): Whole {
  return { kind: 'whole', least, most, initial }
}

/** A line, or several paragraphs with `long`. */
export function words(long = false): Words {
  return { kind: 'words', long }
}

/** A record of a type, or none. */
export function pick(to: RecordType): Pick {
  return { kind: 'pick', to }
}

/** A country, or all of them. */
export function country(): Country {
  return { kind: 'country' }
}

/** The id of a record as options hold it. */
export const recordId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)

/** Reads what was chosen; throws on anything that the choice does not offer. What was not said is the initial value, the year excepted. */
export function schemaOf(choice: Choice): z.ZodType {
  switch (choice.kind) {
    case 'oneOf':
      return z.enum(choice.codes).default(choice.initial)
    case 'parts':
      return z
        .array(z.enum(choice.codes))
        .refine((chosen) => new Set(chosen).size === chosen.length)
        .default([...choice.initial])
    case 'flag':
      return z.boolean().default(choice.initial)
    case 'year':
      return z.int().min(1900).max(2999)
    case 'whole':
      return z.int().min(choice.least).max(choice.most).default(choice.initial)
    case 'words':
      return z
        .string()
        .max(choice.long ? 100_000 : 1000)
        .default('')
    case 'pick':
      return z.union([recordId, z.literal('')]).default('')
    case 'country':
      return z.union([z.enum(countryCodes), z.literal('')]).default('')
  }
}

/** What a choice offers before anybody chose. */
export function initialOf(choice: Choice, today: Day): string | readonly string[] | boolean | number {
  switch (choice.kind) {
    case 'year':
      return (readDay(today)?.year ?? 0) + choice.initial
    case 'words':
    case 'pick':
    case 'country':
      return ''
    default:
      return choice.initial
  }
}

/** Who will read a dossier: what is meant for others only is not even collected. */
export const recipients = ['internal', 'partner', 'public'] as const
export type Recipient = (typeof recipients)[number]

/** The choice of the reader, as most dossiers have it. */
export const recipientChoice: OneOf<Recipient> = oneOf(recipients)
