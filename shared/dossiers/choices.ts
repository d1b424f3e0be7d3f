import { z } from 'zod'
import { countryCodes } from '../fields/countries'
import type { RecordType } from '../fields/record-type'
import { readDay, type Day } from '../kernel/day'

// What a person may set before a dossier is printed. One description: the form is drawn from it, the options are checked by it, the laws draw from it.

/**
 * With what is chosen elsewhere in the same dossier a choice matters: a code that is chosen or taken, one of several, yes or no; of a record, a
 * country and words whether there are any.
 */
export type Condition = { readonly [choice: string]: string | boolean | readonly string[] }

interface Common {
  /** All of it must hold. Where it does not, the form does not ask, and the dossier is made as if nobody had chosen. Names choices that stand before this one. */
  readonly when?: Condition
}

/** One of few codes. */
export interface OneOf<Code extends string = string> extends Common {
  readonly kind: 'oneOf'
  readonly codes: readonly Code[]
  readonly initial: Code
  /** The codes are languages beside that of the document, which is not offered again. */
  readonly besideLanguage?: true
}

/** Several codes in an order that the person may change: the parts of a dossier, the columns of a table. */
export interface Parts<Code extends string = string> extends Common {
  readonly kind: 'parts'
  readonly codes: readonly Code[]
  readonly initial: readonly Code[]
}

/** Yes or no. */
export interface Flag extends Common {
  readonly kind: 'flag'
  readonly initial: boolean
}

/** A year of the calendar; `initial` counts from the year of the day. */
export interface Year extends Common {
  readonly kind: 'year'
  readonly initial: number
}

/** A whole number, ends included. */
export interface Whole extends Common {
  readonly kind: 'whole'
  readonly least: number
  readonly most: number
  readonly initial: number
}

/** A length on paper, in millimetres and hundredths of them, ends included. */
export interface Millimetres extends Common {
  readonly kind: 'millimetres'
  readonly least: number
  readonly most: number
  readonly initial: number
}

/** What the person types: a line, or several paragraphs. */
export interface Words extends Common {
  readonly kind: 'words'
  readonly long: boolean
  /** The dossier proposes them from what it read, and they are its own until somebody writes others. */
  readonly proposed?: true
}

/** A record that the person picks, or none: ''. */
export interface Pick extends Common {
  readonly kind: 'pick'
  readonly to: RecordType
}

/** A country by its code, or all of them: ''. */
export interface Country extends Common {
  readonly kind: 'country'
}

export type Choice = OneOf | Parts | Flag | Year | Whole | Millimetres | Words | Pick | Country
export type Choices = { readonly [name: string]: Choice }

/** What a choice gives to the dossier. */
export type ChosenOf<Of extends Choice> =
  Of extends OneOf<infer Code>
    ? Code
    : Of extends Parts<infer Code>
      ? readonly Code[]
      : Of extends Flag
        ? boolean
        : Of extends Year | Whole | Millimetres
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

/** A length in millimetres between two ends. */
export function millimetres(least: number, most: number, initial: number): Millimetres {
  return { kind: 'millimetres', least, most, initial }
}

/** A line, or several paragraphs with `long`. */
export function words(long = false): Words {
  return { kind: 'words', long }
}

/** Words that the dossier proposes; null stands for those. */
export function proposedWords(long = false): Words {
  return { kind: 'words', long, proposed: true }
}

/** A record of a type, or none. */
export function pick(to: RecordType): Pick {
  return { kind: 'pick', to }
}

/** A country, or all of them. */
export function country(): Country {
  return { kind: 'country' }
}

/** A choice that matters only with what is chosen elsewhere. */
export function onlyWhen<const When extends Condition, Of extends Choice>(when: When, choice: Of): Of & { readonly when: When } {
  return { ...choice, when }
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
    case 'millimetres':
      return z.number().min(choice.least).max(choice.most).multipleOf(0.01).default(choice.initial)
    case 'words': {
      const typed = z.string().max(choice.long ? 100_000 : 1000)
      return choice.proposed === true ? typed.nullable().default(null) : typed.default('')
    }
    case 'pick':
      return z.union([recordId, z.literal('')]).default('')
    case 'country':
      return z.union([z.enum(countryCodes), z.literal('')]).default('')
  }
}

/** What a choice offers before anybody chose. */
export function initialOf(choice: Choice, today: Day): string | readonly string[] | boolean | number | null {
  return choice.kind === 'year' ? (readDay(today)?.year ?? 0) + choice.initial : unchosen(choice)
}

/** What stands for nobody's choice, whatever the day. A year has nothing that does. */
export function unchosen(choice: Exclude<Choice, Year>): string | readonly string[] | boolean | number | null {
  switch (choice.kind) {
    case 'words':
      return choice.proposed === true ? null : ''
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
