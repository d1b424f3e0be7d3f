import type { Block } from '../../blocks/block'
import type { Figure } from '../../blocks/figure'
import type { FileRef } from '../../fields/value'
import type { RecordRow } from '../../records/record-row'

/** The hashes of the photographs of contacts, each once: what a dossier that shows them asks for. */
export function photosOf(contacts: readonly RecordRow[]): readonly string[] {
  return [...new Set(contacts.flatMap((row) => photoOf(row)?.$blob ?? []))]
}

/** The photograph of a contact with the name of the person as its words, as a part of the width; nothing where there is none. */
export function photoBlocks(contact: RecordRow, name: string, share = 0.17): readonly Block[] {
  const photo = photoOf(contact)
  return photo ? [{ kind: 'picture', hash: photo.$blob, alt: name, share }] : []
}

/** The photograph of a contact to stand beside the name; null where there is none. */
export function photoFigure(contact: RecordRow | null, name: string): Figure | null {
  const photo = contact ? photoOf(contact) : null
  return photo ? { photo: photo.$blob, alt: name } : null
}

function photoOf({ photo }: RecordRow): FileRef | null {
  const file = photo as FileRef | null | undefined
  return file && file.mime.startsWith('image/') && /^[0-9a-f]{64}$/.test(file.$blob) ? file : null
}
