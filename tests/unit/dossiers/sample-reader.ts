import { shippedSettings } from '../../../shared/records/shipped-settings'
import type { DossierReader } from '../../../shared/dossiers/define-dossier'
import { bareFrame, type Circumstances, type SnapshotConflict } from '../../../shared/dossiers/snapshot'
import { readLink, type RecordType } from '../../../shared/fields/record-type'
import { titleOf } from '../../../shared/records'
import { linksOf } from '../../../shared/records/links'
import type { RecordRow } from '../../../shared/records/record-row'

/** Records by type, as a test has them. */
export type Rows = { readonly [Type in RecordType]?: readonly RecordRow[] }

/** A reader over plain rows. */
export function readerOf(rows: Rows, conflicts: readonly SnapshotConflict[] = []): DossierReader {
  const of = (type: RecordType): readonly RecordRow[] => rows[type] ?? []
  const find = (type: RecordType, id: string): RecordRow | null => of(type).find((row) => row.id === id) ?? null
  return {
    today: '2026-01-13',
    record: async (type, id) => find(type, id),
    linkedTo: async (target, from, path) =>
      of(from).filter((row) => linksOf(from, row).some((held) => held.path === path && held.to === target)),
    all: async (type, ids) => ids.flatMap((id) => find(type, id) ?? []),
    every: async (type) => of(type),
    async nameOf(link) {
      const found = readLink(link)
      const row = found && find(found.type, found.id)
      return found && row ? titleOf(found.type, row) : null
    },
    conflictsOf: async (links) => conflicts.filter((conflict) => links.includes(conflict.record)),
    customFields: async () => of('custom-field'),
    settings: async () => Object.fromEntries(shippedSettings.map(({ key, value }) => [key, value])),
  }
}

export const circumstances: Circumstances = {
  madeAt: 1_768_298_520_000,
  zone: 'Europe/Paris',
  madeBy: 'Ghjulia Exemple',
  laptop: 'AJA',
  base: {
    name: 'Affaires internationales',
    practice: false,
    letterhead: ['Collectivité de Corse', 'Direction des affaires européennes et internationales'],
  },
  language: 'fr',
  asOf: '2026-01-13',
  frame: bareFrame,
}

/** The Region of Sardinia as `domain` tells it, with names in several scripts. */
export const sardinia: RecordRow = {
  id: 'sardinia',
  name: 'Région autonome de Sardaigne',
  acronym: 'RAS',
  kind: 'authority',
  level: 'regional',
  side: 'foreign',
  standing: 'active',
  names: [
    { id: 'n1', name: { text: 'Regione Autonoma della Sardegna', tag: 'it' }, form: 'official' },
    { id: 'n2', name: { text: 'Regione Autònoma de Sardigna', tag: 'sc' }, form: 'official' },
    { id: 'n3', name: { text: 'منطقة سردينيا', tag: 'ar' }, form: 'usual' },
  ],
  country: 'IT',
  subdivision: 'IT-88',
  seat: 'Cagliari',
  since: '1995',
  networks: ['imedoc'],
  sectors: [],
  population: 1_569_832,
  languages: ['it', 'sc'],
  addresses: [
    { id: 'a1', use: 'seat', address: { lines: ['Viale Trento 69'], postalCode: '09123', city: 'Cagliari', region: null, country: 'IT' } },
  ],
  phones: [{ id: 'p1', phone: { raw: '+39 070 606 7000', e164: '+390706067000', ext: null }, use: 'switchboard' }],
  website: 'https://www.regione.sardegna.it',
  presentation: '# Une voisine\n\nLa Sardaigne est à **douze kilomètres** de la Corse.\n\n- transport maritime ;\n- incendies de forêt.',
  _key: 'partner:sardinia',
}

export const imedoc: RecordRow = { id: 'imedoc', name: 'IMEDOC', kind: 'network', country: 'FR' }
