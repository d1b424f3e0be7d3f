import type { badgesFr } from '../../fr/dossiers/badges'

/** Badges, in English. */
export const badgesEn: typeof badgesFr = {
  title: 'Badges',
  lead: 'A badge for each participant, of the size that you want, on A4 sheets to be cut.',
  choices: {
    who: {
      label: 'For whom',
      codes: { expected: 'All but the excused', confirmed: 'Confirmed participants', everybody: 'All participants' },
    },
    size: { label: 'Size', codes: { settings: 'That of the settings', measured: 'Measured here' } },
    width: { label: 'Width of a badge (mm)' },
    height: { label: 'Height of a badge (mm)' },
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
