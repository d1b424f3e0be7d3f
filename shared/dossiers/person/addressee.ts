import type { Address } from '../../fields/value'
import type { Json } from '../../kernel/json'
import { titleOf } from '../../records'
import type { RecordRow } from '../../records/record-row'
import { isToCheck } from '../../records/shipped-settings'
import { formOfAddress, type FormOfAddress } from '../../rules/forms-of-address'
import { dossierWords } from '../../text/dossiers'
import type { Language } from '../../text/language'
import { countryName } from '../../text/language-names'
import { mandateTitle } from './mandate-title'
import { nameOn, otherNamesOf } from '../telling/other-names'
import type { Snapshot } from '../snapshot'
import { isLatin, itemsOf, otherNames, textIn, type Mandate } from './person'

/** What a letter to somebody is headed with, and what is not sure of it. */
export interface Addressee {
  /** From the name down to the country, as on an envelope; the name alone without an address. */
  readonly lines: readonly string[]
  readonly form: FormOfAddress | null
  readonly hasAddress: boolean
  /** Letters that a French sorting office cannot read stand in it. */
  readonly foreignScript: boolean
  /** The form of address is a shipped one that nobody has confirmed. */
  readonly formToCheck: boolean
}

/** A contact as a letter names it, by the function given, at its own address for work or at that of the body, under the name that this had on the day. Forms of address are French ones: a letter in another language uses civility alone. */
export function addresseeOf(
  contact: RecordRow,
  mandate: Mandate | null,
  partner: RecordRow | null,
  { settings, language, asOf }: Pick<Snapshot, 'settings' | 'language' | 'asOf'>,
): Addressee {
  const setting = (key: string): Json => settings[key] ?? null
  const civility = textIn(contact, 'civility')
  const form = language === 'fr' ? formOfAddress(mandate?.office, civility, { setting }) : null
  const address = addressOf(contact, partner)
  const lines = [
    [form?.envelope ?? civilityWord(civility, language), textIn(contact, 'honorific'), latinName(contact)]
      .filter((part) => part !== '')
      .join(' '),
    mandateTitle(mandate, language),
    partner ? (nameOn(otherNamesOf('partner', partner), language, asOf) ?? titleOf('partner', partner)) : '',
    ...(address ? postalLines(address, language) : []),
  ].filter((line) => line.trim() !== '')
  const key = `address.${mandate?.office ?? ''}`
  return {
    lines,
    form,
    hasAddress: address !== null,
    foreignScript: lines.some((line) => !isLatin(line)),
    formToCheck: form !== null && isToCheck(key, setting(key)),
  }
}

function civilityWord(civility: string, language: Language): string {
  const { civilities } = dossierWords(language)
  return civility === 'mr' || civility === 'mrs' ? civilities[civility] : ''
}

// In Latin letters if any of the names is: what is typed first may be in the person's own script.
function latinName(contact: RecordRow): string {
  const name = titleOf('contact', contact)
  if (isLatin(name)) return name
  return otherNames(contact).find(({ text }) => isLatin(text))?.text ?? name
}

// A home is nobody's business here.
const usesOfContact = ['postal', 'office', '']
const usesOfPartner = ['postal', 'seat', 'office', '']

function addressOf(contact: RecordRow, partner: RecordRow | null): Address | null {
  return firstAddress(contact, usesOfContact) ?? (partner && firstAddress(partner, usesOfPartner))
}

function firstAddress(row: RecordRow, uses: readonly string[]): Address | null {
  const found = itemsOf(row, 'addresses')
    .flatMap((item) => {
      const address = item['address'] as Address | null | undefined
      return address && postalLines(address, 'fr').length > 0 ? [{ address, rank: uses.indexOf(textIn(item, 'use')) }] : []
    })
    .filter(({ rank }) => rank !== -1)
    .toSorted((a, b) => a.rank - b.rank)
  return found[0]?.address ?? null
}

/** An address as it is posted from France: the country last, in capitals, and not said of France itself. */
export function postalLines({ lines, postalCode, city, region, country }: Address, language: Language): readonly string[] {
  const town = [postalCode, city].filter((part) => part !== null && part !== '').join(' ')
  const land = country === null || country === 'FR' ? '' : countryName(country, language).toLocaleUpperCase(language)
  return [...lines, town, region ?? '', land].map((line) => line.trim()).filter((line) => line !== '')
}
