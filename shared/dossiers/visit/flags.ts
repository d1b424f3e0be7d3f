import type { Cell } from '../../blocks/block'
import type { Figure } from '../../blocks/figure'
import { isCountryCode } from '../../fields/countries'
import { linkTo } from '../../fields/record-type'
import { dossierWords } from '../../text/dossiers'
import { countryName } from '../../text/language-names'
import type { Language } from '../../text/language'
import type { Attendee } from './attendees'
import type { Teller } from '../telling/teller'

/** The flag of a country, which says which one it is; null for what is no country. */
export function flagOf(country: unknown, language: Language): Figure | null {
  if (!isCountry(country)) return null
  return { flag: country, alt: dossierWords(language).flagOf(countryName(country, language)) }
}

/** The flag of a country whose name stands beside it. */
export function flagBeside(country: unknown): Figure | null {
  return isCountry(country) ? { flag: country, alt: '' } : null
}

/** A figure as a cell; nothing of none. */
export function figureCell(figure: Figure | null): Cell {
  return figure ? { figure } : ''
}

function isCountry(country: unknown): country is string {
  return typeof country === 'string' && isCountryCode(country)
}

/** The code of the country of the body that somebody speaks for; '' where it is not known. */
export function countryOf(teller: Teller, { body }: Pick<Attendee, 'body'>): string {
  const country = body === null ? null : teller.rows('partner').find(({ id }) => linkTo('partner', id) === body)?.['country']
  return isCountry(country) ? country : ''
}

/** Whether these persons come from several countries: then each has a flag, else their list has one. */
export function areOfSeveralCountries(teller: Teller, attendees: readonly Attendee[]): boolean {
  return new Set(attendees.map((one) => countryOf(teller, one)).filter((code) => code !== '')).size > 1
}
