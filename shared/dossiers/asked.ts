import { unchosen, type Choice, type Choices, type Condition, type OneOf, type Parts } from './choices'

type Options = { readonly [choice: string]: unknown }

/** Conditions as the choices of one dossier can meet them: names that it has, codes that they offer. */
export type Conditions<Of extends Choices> = {
  readonly [Name in keyof Of]: { readonly when?: { readonly [Other in keyof Of]?: ConditionOn<Of[Other]> } }
}

type ConditionOn<Of extends Choice> = Of extends OneOf<infer Code> | Parts<infer Code> ? Code | readonly Code[] : boolean

/** Whether a choice matters with what is chosen, so that the form asks it. */
export function isAsked({ when = {} }: Choice, chosen: Options): boolean {
  return Object.entries(when).every(([other, wanted]) => holds(wanted, chosen[other]))
}

function holds(wanted: Condition[string], value: unknown): boolean {
  if (typeof wanted === 'boolean') return (typeof value === 'string' ? value !== '' : value === true) === wanted
  const codes = typeof wanted === 'string' ? [wanted] : wanted
  return Array.isArray(value) ? codes.some((code) => value.includes(code)) : codes.some((code) => code === value)
}

/** What was chosen where it was asked: whatever does not matter is as if nobody had chosen it, a year excepted, which has no such value. */
export function asAsked(choices: Choices, chosen: Options): Options {
  const asked: { [choice: string]: unknown } = { ...chosen }
  for (const [name, choice] of Object.entries(choices))
    if (choice.kind !== 'year' && !isAsked(choice, asked)) asked[name] = unchosen(choice)
  return asked
}
