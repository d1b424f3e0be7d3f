import { countryCodes } from '../../../fields/countries'
import type { labelsFr } from '../../fr/dossiers/labels'
import { countryName } from '../../language-names'
import { partnerEn } from '../records/partner'

/** Address labels, in English. */
export const labelsEn: typeof labelsFr = {
  title: 'Labels',
  lead: 'Address labels of chosen contacts, on sheets as they are sold or of your own measures.',
  choices: {
    of: {
      label: 'For whom',
      codes: { all: 'All contacts', leaders: 'Leaders', partner: 'Contacts of a partner', delegation: 'Participants of a visit' },
    },
    partner: { label: 'Partner' },
    delegation: { label: 'Visit' },
    country: {
      label: 'Country of the partner',
      codes: { any: 'All countries', ...Object.fromEntries(countryCodes.map((code) => [code, countryName(code, 'en')])) },
    },
    kind: { label: 'Kind of the partner', codes: { any: 'All', ...partnerEn.fields.kind.codes } },
    followedBy: { label: 'Followed by' },
    paper: {
      label: 'Sheet',
      codes: {
        l7160: 'L7160: 63.5 × 38.1 mm, 3 × 7',
        l7163: 'L7163: 99.1 × 38.1 mm, 2 × 7',
        own: 'As measured in the settings',
        measured: 'Another A4 sheet, measured here',
      },
    },
    columns: { label: 'Labels side by side' },
    rows: { label: 'Rows' },
    width: { label: 'Width of a label (mm)' },
    height: { label: 'Height of a label (mm)' },
    left: { label: 'Margin at the left (mm)' },
    top: { label: 'Margin at the top (mm)' },
    gapX: { label: 'Space between two labels (mm)' },
    gapY: { label: 'Space between two rows (mm)' },
    first: { label: 'First free label' },
    marks: { label: 'Outlines, to try on white paper' },
    listed: { label: 'A last page names the contacts without an address' },
  },
  nobody: 'No label to print.',
  left: 'Page not to be printed on labels',
  noAddress: (name) => `${name}: no address`,
  foreignScript: (name) => `${name}: address to be written in Latin letters too`,
}
