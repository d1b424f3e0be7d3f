import type { Block } from '../../blocks/block'
import { visitWords } from '../../text/visit-words'
import { coverBlocks } from '../pages/cover'
import { defineDossier } from '../define-dossier'
import { disagreementNotice } from '../pages/disagreements'
import { createTeller } from '../telling/teller'
import { cancelledNotice, clockNotice, clockOf, goneBlocks, subjectOfVisit, visitHead } from '../visit/visit-head'
import { visitOf } from '../visit/visit'
import { collectDelegation } from './collect'
import { delegationChoices, delegationTexts, type DelegationOptions, type Telling } from './options'
import { driverBlocks, guestBlocks, hostBlocks, interpreterBlocks, securityBlocks } from './sheets'
import { wholeBlocks } from './whole'

/** A visit on paper: the whole dossier for our own people, or a version for one of those who help with it, which holds what they need and no more. */
export const delegationDossier = defineDossier({
  name: 'delegation',
  about: 'delegation',
  choices: delegationChoices,
  texts: delegationTexts,
  recipient: ({ print }) => (print === 'guest' ? 'partner' : 'internal'),
  collect: collectDelegation,
  subject: subjectOfVisit,
  version: ({ print }, texts) => texts.versions[print],
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const [row] = teller.rows('delegation')
    if (!row) return goneBlocks(teller)
    const visit = visitOf(row)
    const telling: Telling = { teller, texts, words: visitWords(teller.language), row, visit, clock: clockOf(teller, visit) }
    return options.print === 'whole' ? wholeDossier(telling, options) : sheetFor(telling, options)
  },
})

const keyFacts = ['direction', 'dates', 'cities', 'country', 'step', 'level', 'partners', 'elected', 'followedBy'] as const

function wholeDossier(telling: Telling, options: DelegationOptions): readonly Block[] {
  const { teller, texts, row } = telling
  return [
    ...coverBlocks(teller, {
      eyebrow: texts.versions.whole,
      title: teller.title('delegation', row),
      names: [],
      facts: [...teller.facts('delegation', row, keyFacts), { label: teller.words.recipient, value: teller.words.recipients.internal }],
    }),
    { kind: 'pageBreak' },
    ...disagreementNotice(teller),
    ...cancelledNotice(teller, row),
    ...clockNotice(teller, telling.visit),
    ...wholeBlocks(telling, options),
  ]
}

const sheets: Readonly<
  Record<Exclude<DelegationOptions['print'], 'whole'>, (telling: Telling, options: DelegationOptions) => readonly Block[]>
> = {
  guest: guestBlocks,
  driver: driverBlocks,
  interpreter: interpreterBlocks,
  security: securityBlocks,
  hosts: hostBlocks,
}

function sheetFor(telling: Telling, options: DelegationOptions): readonly Block[] {
  const { teller, texts, row } = telling
  if (options.print === 'whole') return []
  const blocks = sheets[options.print](telling, options)
  return [
    ...visitHead(teller, row, texts.versions[options.print], factsShown[options.print]),
    ...clockNotice(teller, telling.visit),
    ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph', role: 'quiet', text: texts.empty.programme } as const]),
  ]
}

const factsShown: Readonly<Record<Exclude<DelegationOptions['print'], 'whole'>, readonly string[]>> = {
  guest: ['dates', 'cities', 'country', 'partners', 'languages'],
  driver: ['dates', 'cities', 'followedBy'],
  interpreter: ['dates', 'cities', 'country', 'languages'],
  security: ['dates', 'cities', 'country', 'followedBy'],
  hosts: ['dates', 'cities', 'languages', 'followedBy'],
}
