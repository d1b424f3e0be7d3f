import { countryCodes } from '../../../fields/countries'
import { countryName } from '../../language-names'
import { partnerFr } from '../records/partner'

/** Address labels, in French. */
export const labelsFr = {
  title: 'Étiquettes',
  lead: 'Des étiquettes d’adresse de contacts choisis, sur des feuilles du commerce ou à vos mesures.',
  choices: {
    of: {
      label: 'Pour qui',
      codes: {
        all: 'Tous les contacts',
        leaders: 'Les responsables',
        partner: 'Les contacts d’un partenaire',
        delegation: 'Les participants d’une délégation',
      },
    },
    partner: { label: 'Partenaire' },
    delegation: { label: 'Délégation' },
    country: {
      label: 'Pays du partenaire',
      codes: { any: 'Tous les pays', ...Object.fromEntries(countryCodes.map((code) => [code, countryName(code, 'fr')])) },
    },
    kind: { label: 'Nature du partenaire', codes: { any: 'Toutes', ...partnerFr.fields.kind.codes } },
    followedBy: { label: 'Suivis par' },
    paper: {
      label: 'Feuille',
      codes: {
        l7160: 'L7160 : 63,5 × 38,1 mm, 3 × 7',
        l7163: 'L7163 : 99,1 × 38,1 mm, 2 × 7',
        own: 'Aux mesures des réglages',
        measured: 'Autre feuille A4, à mesurer ici',
      },
    },
    columns: { label: 'Étiquettes côte à côte' },
    rows: { label: 'Rangées' },
    width: { label: 'Largeur d’une étiquette (mm)' },
    height: { label: 'Hauteur d’une étiquette (mm)' },
    left: { label: 'Marge à gauche (mm)' },
    top: { label: 'Marge en haut (mm)' },
    gapX: { label: 'Espace entre deux étiquettes (mm)' },
    gapY: { label: 'Espace entre deux rangées (mm)' },
    first: { label: 'Première étiquette libre' },
    marks: { label: 'Contours, pour un essai sur papier blanc' },
    listed: { label: 'Une dernière page nomme les contacts sans adresse' },
  },
  nobody: 'Aucune étiquette à imprimer.',
  left: 'Page à ne pas imprimer sur des étiquettes',
  noAddress: (name: string) => `${name} : aucune adresse`,
  foreignScript: (name: string) => `${name} : adresse à écrire aussi en lettres latines`,
}
