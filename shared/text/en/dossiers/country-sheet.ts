import type { countrySheetFr } from '../../fr/dossiers/country-sheet'

/** What we have with a country, in English. */
export const countrySheetEn: typeof countrySheetFr = {
  title: 'Country sheet',
  lead: 'Our relations with a country: partners, conventions, actions, visits, payments, commitments, contacts; or the list of all countries.',
  choices: {
    country: { label: 'Country (empty: all)' },
    map: { label: 'Map: where the country lies' },
    parts: {
      label: 'Parts',
      codes: {
        partners: 'Partners',
        conventions: 'Conventions',
        actions: 'Actions',
        delegations: 'Visits',
        payments: 'Payments by year',
        commitments: 'Open commitments',
        contacts: 'Main contacts',
      },
    },
  },
  mapOf: (country: string) => `Map: where the country lies as seen from Corsica (${country})`,
  mapSigns: (country: string) => `In blue: ${country}. Black circle: Corsica. Map data: Natural Earth.`,
  allCountries: 'All countries',
  country: 'Country',
  noCountry: 'No country',
  names: 'Partners',
  noPartner: 'No partner is recorded.',
  empty: {
    partners: 'No partner is recorded.',
    conventions: 'No convention is recorded.',
    actions: 'No action is recorded.',
    delegations: 'No visit is recorded.',
    payments: 'No payment is recorded.',
    commitments: 'No commitment is open.',
    contacts: 'No contact is recorded.',
  },
}
