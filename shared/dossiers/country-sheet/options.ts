import { country, flag, onlyWhen, parts, recipientChoice } from '../choices'
import type { OptionsOf } from '../define-dossier'

/** The parts of the sheet of a country, in their order. */
export const countryParts = ['partners', 'conventions', 'actions', 'delegations', 'payments', 'commitments', 'contacts'] as const
export type CountryPart = (typeof countryParts)[number]

/** What the sheet of a country asks. Without a country it lists all of them with their partners, so that one sees which to ask for. */
export const countryChoices = {
  recipient: recipientChoice,
  country: country(),
  map: onlyWhen({ country: true }, flag(true)),
  parts: onlyWhen({ country: true }, parts(countryParts)),
}
export type CountryOptions = OptionsOf<typeof countryChoices>
