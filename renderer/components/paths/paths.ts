import type { RecordType } from '../../../shared/fields/record-type'

/** The addresses of the screens, after the `#`. */
export const pathOf = {
  home: '/',
  list: (type: RecordType): string => `/fiches/${type}`,
  create: (type: RecordType, from?: { readonly link: string; readonly path: string }): string =>
    from ? `/nouvelle/${type}?vers=${encodeURIComponent(from.link)}&par=${encodeURIComponent(from.path)}` : `/nouvelle/${type}`,
  record: (type: RecordType, id: string): string => `/fiches/${type}/${id}`,
  edit: (type: RecordType, id: string, field?: string): string =>
    `/fiches/${type}/${id}/modifier${field === undefined ? '' : `?champ=${encodeURIComponent(field)}`}`,
  dossier: (name: string, id: string): string => `/dossier/${name}/${id}`,
  documents: '/documents',
  backups: '/sauvegardes',
  disagreements: '/desaccords',
  bin: '/corbeille',
  settings: '/reglages',
  help: '/aide',
} as const

/** The address of a table that shows only some records: codes joined by commas, or days « from..to ». */
export function recordsPath(type: RecordType, filters: Readonly<Record<string, string>>): string {
  const asked = new URLSearchParams(filters).toString()
  return asked === '' ? pathOf.list(type) : `${pathOf.list(type)}?${asked}`
}
