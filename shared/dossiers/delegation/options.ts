import { delegationEn } from '../../text/en/dossiers/delegation'
import { delegationFr } from '../../text/fr/dossiers/delegation'
import type { Language } from '../../text/language'
import type { VisitWords } from '../../text/visit-words'
import type { RecordRow } from '../../records/record-row'
import { oneOf, onlyWhen, parts } from '../choices'
import type { OptionsOf } from '../define-dossier'
import type { Clock } from '../visit/local-times'
import { secondLanguageChoice } from '../pages/second-language'
import type { Teller } from '../telling/teller'
import type { Visit } from '../visit/visit'

/** The parts of the internal dossier, in the order of the work. */
export const delegationParts = [
  'summary',
  'permissions',
  'programme',
  'participants',
  'biographies',
  'transport',
  'lodging',
  'interpreting',
  'speeches',
  'tables',
  'phones',
  'gifts',
  'budget',
  'followUp',
  'avoid',
] as const
export type DelegationPart = (typeof delegationParts)[number]

/** For whom the dossier is printed. */
export const prints = ['whole', 'guest', 'driver', 'interpreter', 'security', 'hosts'] as const

/** What the dossier of a visit asks. What to avoid is sensitive: it is printed only when somebody asks for it. */
export const delegationChoices = {
  print: oneOf(prints),
  parts: onlyWhen(
    { print: 'whole' },
    parts(
      delegationParts,
      delegationParts.filter((part) => part !== 'avoid'),
    ),
  ),
  secondLanguage: onlyWhen({ print: ['whole', 'guest'] }, secondLanguageChoice),
}
export type DelegationOptions = OptionsOf<typeof delegationChoices>
export type DelegationTexts = typeof delegationFr

/** What the dossier says, by language: a programme may need two. */
export const delegationTexts: Readonly<Record<Language, DelegationTexts>> = { fr: delegationFr, en: delegationEn }

/** A visit with all that is needed to tell of it. */
export interface Telling {
  readonly teller: Teller
  readonly texts: DelegationTexts
  readonly words: VisitWords
  readonly row: RecordRow
  readonly visit: Visit
  readonly clock: Clock
}
