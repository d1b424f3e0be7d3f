import type { badgesFr } from '../../fr/dossiers/badges'

/** Badges, in English. */
export const badgesEn: typeof badgesFr = {
  title: 'Badges',
  lead: 'A badge for each participant, of the size in the settings, on A4 sheets to be cut.',
  choices: {
    who: {
      label: 'For whom',
      codes: { expected: 'All but the excused', confirmed: 'Confirmed participants', everybody: 'All participants' },
    },
    columns: { label: 'Badges side by side, at most' },
    rows: { label: 'Rows, at most' },
    first: { label: 'First free place of the sheet' },
    companions: { label: 'A badge for companions' },
    photos: { label: 'The photograph' },
    flags: { label: 'The flag of the country' },
    marks: { label: 'Lines to cut by' },
  },
  nobody: 'No participant.',
}
