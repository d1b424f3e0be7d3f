import type { placeCardsFr } from '../../fr/dossiers/place-cards'

/** Place cards, in English. */
export const placeCardsEn: typeof placeCardsFr = {
  title: 'Place cards',
  lead: 'A folded card for each participant: the name large on both faces, the function small.',
  choices: {
    paper: { label: 'Paper', codes: { A4: 'A4', A5: 'A5', measured: 'Measured here' } },
    width: { label: 'Width of the sheet (mm)' },
    height: { label: 'Height of the sheet (mm)' },
    perSheet: { label: 'Cards on a sheet', codes: { one: 'One', two: 'Two' } },
    who: {
      label: 'For whom',
      codes: { expected: 'All but the excused', confirmed: 'Confirmed participants', everybody: 'All participants' },
    },
    scripts: { label: 'The name in its own script too' },
    titles: { label: 'The function under the name' },
    flags: { label: 'The flag of the country above the name' },
    companions: { label: 'A card for companions' },
    marks: { label: 'Marks to fold and to cut by' },
  },
  nobody: 'No participant to place.',
}
