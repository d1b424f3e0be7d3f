import type { Block } from '../../blocks/block'
import type { RecordRow } from '../../records/record-row'
import { titleOf } from '../../records'
import type { PartnerPart } from '../../text/dossiers'
import { partnerEn } from '../../text/en/dossiers/partner'
import { partnerFr } from '../../text/fr/dossiers/partner'
import { coverBlocks } from '../pages/cover'
import { defineDossier } from '../define-dossier'
import { disagreementNotice } from '../pages/disagreements'
import { flagOf } from '../visit/flags'
import { leftOutNotice } from '../readers/meant-for'
import { noteBlocks } from '../telling/note-blocks'
import type { Snapshot } from '../snapshot'
import { createTeller, nameRun, type Teller } from '../telling/teller'
import { collectPartner } from './collect'
import { identityBlocks, namesOf } from './identity'
import { partnerChoices, type PartnerOptions } from './options'
import { paymentBlocks } from '../money/payments-by-year'
import { contactBlocks, leaderBlocks } from './people'
import { actionBlocks, commitmentBlocks, conventionBlocks, delegationBlocks } from '../tables/relation-tables'

/** Everything that is known of a partner and done with it, for those who travel there, receive it or decide about it. */
export const partnerDossier = defineDossier({
  name: 'partner',
  about: 'partner',
  choices: partnerChoices,
  texts: { fr: partnerFr, en: partnerEn },
  twoLanguages: true,
  tells: {
    partner: ['followedBy', 'recognised', 'contractingBasis', 'confidentiality', 'phones', 'emails', 'x'],
    contact: ['phones', 'emails', 'addresses'],
  },
  collect: collectPartner,
  subject: (snapshot) => subjectOf(snapshot),
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const [partner] = teller.rows('partner')
    const names = partner ? namesOf(teller, partner) : []
    const figure = flagOf(partner?.['country'], snapshot.language)
    const cover = coverBlocks(teller, {
      ...(figure ? { figure } : {}),
      eyebrow: texts.title,
      title: partner ? teller.title('partner', partner) : subjectOf(snapshot),
      names: names.map(({ name, note }) => ({ text: [nameRun(name)], note })),
      facts: [{ label: teller.words.recipient, value: teller.words.recipients[options.recipient] }],
    })
    return [
      ...cover,
      { kind: 'pageBreak' },
      ...disagreementNotice(teller),
      ...leftOutNotice(teller),
      ...options.parts.flatMap((part, at) => [heading(teller, part, at + 1), ...partBlocks(teller, partner, part, options)]),
    ]
  },
})

function subjectOf(snapshot: Snapshot): string {
  const [partner] = snapshot.records.partner ?? []
  return (partner && titleOf('partner', partner)) || createTeller(snapshot).words.unknownRecord
}

function heading(teller: Teller, part: PartnerPart, number: number): Block {
  return { kind: 'heading', level: 1, text: `${number}. ${teller.words.partner.parts[part]}` }
}

const partsOfRecords: Readonly<Record<PartnerPart, (teller: Teller, partner: RecordRow, options: PartnerOptions) => readonly Block[]>> = {
  identity: identityBlocks,
  leaders: leaderBlocks,
  contacts: contactBlocks,
  conventions: (teller, _partner, options) => conventionBlocks(teller, options),
  actions: actionBlocks,
  delegations: delegationBlocks,
  payments: paymentBlocks,
  commitments: commitmentBlocks,
  notes: noteBlocks,
}

function partBlocks(teller: Teller, partner: RecordRow | undefined, part: PartnerPart, options: PartnerOptions): readonly Block[] {
  const blocks = partner ? partsOfRecords[part](teller, partner, options) : []
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', role: 'quiet', text: teller.words.partner.empty[part] }]
}
