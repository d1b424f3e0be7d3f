import type { DossierReader } from '../define-dossier'
import { collectVisit, naming, type VisitReading } from '../visit/collect-visit'
import type { SnapshotContents } from '../snapshot'
import type { DelegationOptions } from './options'

const frame = ['title', 'direction', 'dates', 'country', 'cities', 'zone', 'step'] as const
const linked = [{ from: 'commitment', path: 'from' }] as const
// What we note about a moment is for us.
const hidden = ['programme/internalNote', 'programme/material', 'programme/document']

const readings: Readonly<Record<DelegationOptions['print'], VisitReading>> = {
  whole: {
    visit: null,
    contact: [...naming, 'languages', 'phones', 'emails', 'publicNote', 'standing'],
    linked,
    ours: true,
  },
  guest: { visit: [...frame, 'languages', 'partners', 'programme'], contact: [], hidden, ours: false },
  driver: {
    visit: [...frame, 'followedBy', 'participants', 'programme', 'transport', 'stays'],
    contact: [...naming, 'phones'],
    hidden,
    ours: false,
  },
  interpreter: {
    visit: [...frame, 'languages', 'participants', 'programme', 'interpreting', 'partners'],
    contact: [...naming, 'languages'],
    hidden,
    ours: false,
  },
  security: { visit: [...frame, 'followedBy', 'participants', 'programme', 'transport', 'stays'], contact: naming, hidden, ours: false },
  hosts: {
    visit: [...frame, 'languages', 'followedBy', 'participants', 'programme', 'stays', 'meals'],
    contact: [...naming, 'languages'],
    sensitive: ['participants/menu', 'participants/access', 'meals/diets'],
    hidden,
    ours: false,
  },
}

/** Reads the visit as far as the version asks: guests get the programme alone, and nobody but hosts the menus. Notes on the programme stay with us. */
export async function collectDelegation(read: DossierReader, { record, print, parts }: DelegationOptions): Promise<SnapshotContents> {
  const reading = readings[print]
  if (print !== 'whole') return await collectVisit(read, record, reading)
  // Photographs are large, and notes to avoid are ours: neither is read unless it is asked for.
  const contact = parts.includes('biographies') ? [...reading.contact, 'photo'] : reading.contact
  return await collectVisit(read, record, { ...reading, contact, ...(parts.includes('avoid') ? { sensitive: ['avoid'] } : {}) })
}
