import type { Json } from '../kernel/json'
import type { ComputeContext } from '../records/define-record'

/** How the holder of an office is written to, in French: on the envelope (before the name), at the head of the letter, in its text (null: by « vous » alone), at its end. */
export interface FormOfAddress {
  readonly envelope: string
  readonly salutation: string
  readonly treatment: string | null
  readonly closing: string
}

/** What the settings keep of an office: how a man and a woman who hold it are called ('' = nothing of their own), whether they are Excellencies, and the end of a letter, where `{appel}` stands for the call. */
export interface AddressWords {
  readonly mr: string
  readonly mrs: string
  readonly excellency: boolean
  readonly closing: string
}

/** Where the call stands in the end of a letter. */
export const callMark = '{appel}'

/** Reads the words of an office as a setting keeps them; null for anything else. */
export function readAddressWords(value: Json): AddressWords | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const { mr, mrs, excellency, closing } = value as { readonly [name: string]: Json }
  if (typeof mr !== 'string' || typeof mrs !== 'string' || typeof closing !== 'string') return null
  return { mr, mrs, closing, excellency: excellency === true }
}

/**
 * How a person of an office is addressed, from the settings; null for an office without a form of its own, and while it is not known whether to
 * write Monsieur or Madame. An office with one form only has it for everybody.
 */
export function formOfAddress(
  office: string | null | undefined,
  civility: string | null | undefined,
  { setting }: Pick<ComputeContext, 'setting'>,
): FormOfAddress | null {
  const words = readAddressWords(setting(`address.${office ?? ''}`))
  const called = words && callOf(words, civility)
  if (!called) return null
  // « Monsieur », « Madame », « Monseigneur ».
  const civil = called.split(/\s/, 1)[0] ?? called
  return {
    envelope: words.excellency ? `Son Excellence ${civil}` : civil,
    salutation: `${called},`,
    treatment: words.excellency ? 'Votre Excellence' : null,
    closing: words.closing.replaceAll(callMark, called),
  }
}

function callOf({ mr, mrs }: AddressWords, civility: string | null | undefined): string {
  if (mr === '' || mrs === '') return mr || mrs
  return civility === 'mr' ? mr : civility === 'mrs' ? mrs : ''
}
