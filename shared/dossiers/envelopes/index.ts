import type { Box, BoxLine } from '../../blocks/boxes'
import { titleOf } from '../../records'
import type { RecordRow } from '../../records/record-row'
import { dossierWords } from '../../text/dossiers'
import { envelopesEn } from '../../text/en/dossiers/envelopes'
import { envelopesFr } from '../../text/fr/dossiers/envelopes'
import { addresseeOf } from '../person/addressee'
import { flag, oneOf } from '../choices'
import { collectContact } from '../person/contact-reading'
import { defineDossier } from '../define-dossier'
import { mainMandate, partnerOf, settingText } from '../person/person'
import { noteSheets, type SheetSize } from '../pages/sheets-of-cells'
import type { Snapshot } from '../snapshot'

// As they lie to be written on, in millimetres.
const sizes = { DL: [220, 110], C5: [229, 162], C4: [324, 229] } as const satisfies Record<string, SheetSize>

/** An envelope: who sends it at the upper left, to whom at the lower right, where sorting machines look for it. */
export const envelopes = defineDossier({
  name: 'envelopes',
  about: 'contact',
  choices: { format: oneOf(['DL', 'C5', 'C4']), sender: flag(true) },
  texts: { fr: envelopesFr, en: envelopesEn },
  givenOut: true,
  collect: (read, { record }) => collectContact(read, record),
  subject(snapshot) {
    const [contact] = snapshot.records.contact ?? []
    return (contact && titleOf('contact', contact)) || dossierWords(snapshot.language).unknownRecord
  },
  compose(snapshot, { format, sender }, texts) {
    const [contact] = snapshot.records.contact ?? []
    const size = sizes[format]
    if (!contact) return noteSheets(size, texts.nobody, [])
    const boxes = [...(sender ? [senderBox(snapshot, size)] : []), addresseeBox(snapshot, contact, size)]
    return [{ kind: 'boxes', boxes, marks: [] }]
  },
  sheet: ({ format }) => ({ size: [sizes[format][1], sizes[format][0]], orientation: 'landscape', bare: true }),
})

function senderBox(snapshot: Snapshot, [width, height]: SheetSize): Box {
  const address = settingText(snapshot, 'letterhead.address')
  const lines = [...snapshot.base.letterhead, ...address.split('\n')].filter((line) => line.trim() !== '')
  return {
    look: 'sender',
    left: 12,
    top: 10,
    width: Math.round(width * 0.42),
    height: Math.round(height * 0.3),
    lines: lines.map((text, at): BoxLine => ({ role: at === 0 ? 'name' : 'body', text })),
  }
}

function addresseeBox(snapshot: Snapshot, contact: RecordRow, [width, height]: SheetSize): Box {
  const mandate = mainMandate(contact, snapshot.asOf)
  const { lines } = addresseeOf(contact, mandate, partnerOf(snapshot, mandate), snapshot)
  const [left, top] = [Math.round(width * 0.46), Math.round(height * 0.42)]
  return {
    look: 'addressee',
    left,
    top,
    width: width - left - 15,
    height: height - top - 20,
    lines: lines.map((text) => ({ role: 'body', text })),
  }
}
