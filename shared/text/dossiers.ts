import { dossiersEn } from './en/dossiers'
import { dossiersFr } from './fr/dossiers'
import type { Language } from './language'

/** The words that stand on printed dossiers and in no window. */
export interface DossierWords {
  /** Of the choices that many dossiers have. */
  readonly choices: Readonly<Record<string, { readonly label: string; readonly codes?: Readonly<Record<string, string>> }>>
  readonly asOf: string
  /** Before the fingerprint of the data. */
  readonly data: string
  /** The mark of a print that is not the last word. */
  readonly draft: string
  numbered(number: string): string
  /** Said on the last page of what could not be drawn, with `{{signs}}` and `{{pictures}}`. */
  readonly lacks: { readonly title: string; readonly signs: string; readonly pictures: string }
  /** « Édition gardée le 13/01/2026 sous le n° X. » */
  keptAs(number: string, day: string): string
  /** What the square code at its end is. */
  readonly keptCode: string
  signedAt(place: string, day: string): string
  /** Where nobody's name is set. */
  readonly signature: string
  /** The mark of the practice base. */
  readonly practice: string
  /** With `{{page}}` and `{{pages}}`. */
  readonly page: string
  readonly contents: string
  readonly madeOn: string
  readonly madeBy: string
  /** « Ghjulia Exemple, portable AJA-03 » */
  byOn(member: string, laptop: string): string
  /** « 13 janvier 2026 à 9 h 42 » */
  atTime(day: string, clock: string): string
  readonly recipient: string
  readonly recipients: Readonly<Record<'internal' | 'partner' | 'public', string>>
  /** Before a name where no form of address stands: « Monsieur ». */
  readonly civilities: Readonly<Record<'mr' | 'mrs', string>>
  /** Over the names of what this version does not tell. */
  readonly withheld: string
  /** Of items whose use nobody said. */
  readonly withoutUse: string
  /** Said of a record that a link leads to and that this laptop has not received. */
  readonly unknownRecord: string
  /** What a flag shows, for who cannot see it: « Drapeau : Italie ». */
  flagOf(country: string): string
  /** At the beginning: that there are some, and where they are told. */
  disagreementsAhead(count: number): string
  /** Over the list at the end. */
  disagreements(count: number): string
  disagreement(what: string, sides: readonly string[]): string
  /** Of a value that the reader is not told. */
  unsettled(what: string): string
  /** Of the deletion of a record or of an item of one, and of the fields that others wrote whom it did not know of. */
  deletedUnaware(what: string, how: 'record' | 'item', who: string, edits: readonly string[]): string
  moreDisagreements(count: string): string
  readonly wholeRecord: string
  readonly inBin: string
  readonly keptRecord: string
  /** Said of a field that only a newer version describes. */
  readonly newerField: string
  saidBy(who: string, day: string): string
  quoted(text: string): string
  /** Over the cover, where the settings say nothing else. */
  readonly letterhead: readonly string[]
  readonly partner: PartnerDossierWords
  readonly recovery: RecoverySheetWords
  readonly minutes: MergeMinutesWords
  readonly screen: DossierScreenWords
}

/** The words of the sheet that holds the passphrase of a base. */
export interface RecoverySheetWords {
  readonly title: string
  base(name: string): string
  readonly keep: string
  readonly rules: readonly string[]
  readonly use: string
  readonly steps: readonly string[]
}

/** The words of the minutes of a merge. */
export interface MergeMinutesWords {
  readonly title: string
  lead(who: string, laptop: string): string
  readonly somebody: string
  readonly unknownLaptop: string
  readonly undone: string
  undoneAt(when: string): string
  readonly mergedAt: string
  readonly writtenAt: string
  readonly read: string
  sum(counts: Readonly<Record<'read' | 'fresh' | 'known' | 'refused', string>>): string
  readonly created: string
  readonly changed: string
  readonly deleted: string
  readonly disagreements: string
  readonly together: string
  readonly attachments: string
  readonly missing: string
  readonly newer: string
  erased(count: string): string
  erasedBy(who: string): string
  readonly authors: string
  readonly person: string
  readonly laptop: string
  readonly changes: string
  readonly records: string
  readonly record: string
  readonly kind: string
  readonly done: string
  readonly whats: Readonly<Record<'created' | 'changed' | 'deleted', string>>
  more(count: string): string
}

/** The words of the screen that prepares a dossier. */
export interface DossierScreenWords {
  readonly settings: string
  readonly noSetting: string
  readonly keepSetting: string
  readonly settingName: string
  readonly settingShared: string
  readonly settingReplaced: string
  changeSetting(name: string): string
  deleteSetting(name: string): string
  settingKept(name: string): string
  readonly keep: string
  readonly keepTitle: string
  readonly keepText: string
  readonly keepNow: string
  kept(number: string): string
  readonly open: string
  settingDeleted(name: string): string
  readonly number: string
  readonly draft: string
  readonly signed: string
  /** Under words that the document proposes; under those that somebody wrote in their place. */
  readonly proposed: string
  readonly written: string
  readonly takeProposal: string
  readonly proposalTaken: string
  readonly paper: string
  moveUp(part: string): string
  moveDown(part: string): string
  readonly asOf: string
  readonly language: string
  readonly save: string
  readonly print: string
  readonly upToDate: string
  readonly making: string
  pagesDone(done: number, total: number): string
  readonly stop: string
  readonly retry: string
  preparingPrint(done: number, total: number): string
  saved(name: string): string
  readonly show: string
  conflicts(count: number): string
  /** Of a document on which nothing is marked. */
  unmarkedConflicts(count: number): string
  readonly settle: string
  readonly missingGlyphs: string
  readonly missingPictures: string
  missingGlyph(codePoint: string, text: string): string
  fileName(title: string, day: string): string
}

/** The words of the partner dossier. */
export interface PartnerDossierWords {
  readonly parts: Readonly<Record<PartnerPart, string>>
  /** What is said of a part without records. */
  readonly empty: Readonly<Record<PartnerPart, string>>
  readonly person: string
  readonly office: string
  readonly since: string
  readonly period: string
  readonly reach: string
  readonly scripts: string
  readonly former: string
  readonly envelope: string
  readonly salutation: string
  readonly treatment: string
  readonly closing: string
  readonly toCheck: string
  readonly act: string
  readonly state: string
  readonly signed: string
  readonly inForce: string
  readonly end: string
  denounceBy(day: string): string
  readonly amount: string
  /** Said of an amount of nothing. */
  readonly nil: string
  readonly objects: string
  readonly toDo: string
  readonly incoming: string
  readonly outgoing: string
  readonly what: string
  readonly who: string
  readonly until: string
  readonly from: string
  readonly noDay: string
  year(year: string): string
  readonly paidOn: string
  readonly beneficiary: string
  readonly total: string
  readonly missing: string
  readonly otherNames: string
  leftOut(count: number): string
}

/** The parts of the partner dossier, in their order. */
export const partnerParts = [
  'identity',
  'leaders',
  'contacts',
  'conventions',
  'actions',
  'delegations',
  'payments',
  'commitments',
  'notes',
] as const
export type PartnerPart = (typeof partnerParts)[number]

const byLanguage: Readonly<Record<Language, DossierWords>> = { fr: dossiersFr, en: dossiersEn }

/** The words of printed dossiers in a language. */
export function dossierWords(language: Language): DossierWords {
  return byLanguage[language]
}
