import { z } from 'zod'
import type { Block } from '../blocks/block'
import type { Sheet } from '../blocks/paper'
import type { RecordLink, RecordType } from '../fields/record-type'
import type { Day } from '../kernel/day'
import type { Json } from '../kernel/json'
import type { RecordRow } from '../records/record-row'
import type { Language } from '../text/language'
import { asAsked, type Conditions } from './asked'
import { recipients, recordId, schemaOf, type ChosenOf, type Choices, type Recipient, type Words } from './choices'
import type { Snapshot, SnapshotConflict, SnapshotContents } from './snapshot'
import { otherLanguage, secondLanguageChoice } from './pages/second-language'
import { withhold, type Tells } from './readers/withhold'

/** What a dossier may ask of the base, and nothing else: live records as projected rows. */
export interface DossierReader {
  readonly today: Day
  /** null when it is deleted or was not received. */
  record(type: RecordType, id: string): Promise<RecordRow | null>
  /** The records of type `from` that point to `target` by a field or a property of list items: `partner`, `mandates/partner`. */
  linkedTo(target: RecordLink, from: RecordType, path: string): Promise<readonly RecordRow[]>
  /** Those of these records that are there, in the order asked. */
  all(type: RecordType, ids: readonly string[]): Promise<readonly RecordRow[]>
  /** Every record of a type, by name. */
  every(type: RecordType): Promise<readonly RecordRow[]>
  /** The name of a record; null when it is deleted or was not received. */
  nameOf(link: RecordLink): Promise<string | null>
  /** The disagreements of these records. */
  conflictsOf(links: readonly RecordLink[]): Promise<readonly SnapshotConflict[]>
  /** The descriptions of the fields that the directorate added. */
  customFields(): Promise<readonly RecordRow[]>
  /** Every setting by its key, the shipped value where nobody changed it. */
  settings(): Promise<{ readonly [key: string]: Json }>
}

/** How a choice is said: its label, and the words for its codes. */
export interface ChoiceWords {
  readonly label: string
  readonly codes?: { readonly [code: string]: string }
}

/** What every dossier says of itself in a language; what stands on its pages besides is its own affair. */
export interface DossierTexts {
  /** « Fiche convention »: in the running head, in the title of the file, in the list of documents. */
  readonly title: string
  /** One sentence: what it is for. */
  readonly lead: string
  /** Of each choice that is not said by the frame. */
  readonly choices: { readonly [name: string]: ChoiceWords }
}

/** What was chosen, and the record that it is about: '' for a dossier about none. */
export type OptionsOf<Of extends Choices> = { readonly record: string } & { readonly [Name in keyof Of]: ChosenOf<Of[Name]> }

/** The words that a dossier proposes, by the names of its choices of that kind. */
export type Proposals = { readonly [choice: string]: string }

type ProposalsOf<Of extends Choices> = {
  readonly [Name in keyof Of as Of[Name] extends Words ? Name : never]?: string
}

/** A printable document: what it asks, what it reads in the window, and how that becomes blocks, on paper's side. */
export interface DossierDefinition<Of extends Choices, Texts extends DossierTexts> {
  readonly name: string
  /** The type of the record it is about and on whose page it is offered; null: about the whole base, offered in the list of documents. */
  readonly about: RecordType | null
  readonly choices: Of & Conditions<Of>
  readonly texts: Readonly<Record<Language, Texts>>
  collect(read: DossierReader, options: OptionsOf<Of>): Promise<SnapshotContents>
  /** Who reads it, where no choice of its own named `recipient` says so; our own people where it says nothing. Values above the level of this reader are left out of whatever it collects. */
  recipient?(options: OptionsOf<Of>): Recipient
  /**
   * By type, the fields of a level that its own version for our people prints, `x` for added ones: another version says that it does not tell them.
   * Whatever else it read and may not tell is left out without a word; without this, all of it is said.
   */
  readonly tells?: Tells
  /**
   * The words of its choices of `proposedWords`, from what was read; the options hold '' in their place. They stand in the form to be changed, and on
   * paper until somebody wrote others; what stands on paper is in the options of the other functions.
   */
  propose?(snapshot: Snapshot, options: OptionsOf<Of>, texts: Texts): ProposalsOf<Of>
  /** What it is about, in the running head and in the title of the file. */
  subject(snapshot: Snapshot, options: OptionsOf<Of>, texts: Texts): string
  compose(snapshot: Snapshot, options: OptionsOf<Of>, texts: Texts): readonly Block[]
  /** What this version of it is called, where it has several: in the running head and in the title of the file. Its title where it says nothing. */
  version?(options: OptionsOf<Of>, texts: Texts): string
  /** The paper it stands on; A4 upright with head and foot where it says nothing. */
  sheet?(options: OptionsOf<Of>, snapshot: Snapshot): Sheet
  /**
   * It is asked for a second language too, which then stands beside the first one wherever the two differ.
   */
  readonly twoLanguages?: boolean
  /**
   * It is given out as it is: a card, a label, a letter. Nothing on it is marked ⇄, no list of disagreements and no room for a signature follow it;
   * whoever prints is told of disagreements beside the preview.
   */
  readonly givenOut?: boolean
}

/** A dossier met at run time: its options are checked before they are used. */
export interface Dossier {
  readonly name: string
  readonly about: RecordType | null
  readonly choices: Choices
  readonly texts: Readonly<Record<Language, DossierTexts>>
  readonly options: z.ZodType
  /** Whether a person picks it from the list of documents; another one is handed its options by the screen that prints it. */
  readonly offered: boolean
  /** Without marks, lists and signature of the frame that other dossiers share. */
  readonly givenOut: boolean
  readonly tells: Tells
  /** Who reads it with these options. */
  recipient(options: unknown): Recipient
  collect(read: DossierReader, options: unknown): Promise<SnapshotContents>
  /** The language that stands beside the first one; null where there is none, or the dossier sees to it itself. */
  second(snapshot: Snapshot): Language | null
  /** The words that it proposes, whatever was written in their place. */
  proposals(snapshot: Snapshot): Proposals
  subject(snapshot: Snapshot): string
  compose(snapshot: Snapshot): readonly Block[]
  /** What is printed, in the language of the snapshot: « Fiche convention ». */
  version(snapshot: Snapshot): string
  sheet(snapshot: Snapshot): Sheet
}

/** A dossier for the one list. Everything in it is pure: same snapshot, same blocks. */
export function defineDossier<const Of extends Choices, Texts extends DossierTexts>(definition: DossierDefinition<Of, Texts>): Dossier {
  const { name, about, texts, givenOut = false, twoLanguages = false } = definition
  const choices: Choices = { ...definition.choices, ...(twoLanguages ? { secondLanguage: secondLanguageChoice } : {}) }
  const options = z.strictObject({
    ...(about === null ? {} : { record: recordId }),
    ...Object.fromEntries(Object.entries(choices).map(([choice, of]) => [choice, schemaOf(of)])),
  })
  // The choices say what each member is; the compiler cannot follow them through the schema.
  const typed = (chosen: object): OptionsOf<Of> => ({ record: '', ...chosen }) as unknown as OptionsOf<Of>
  const read = (given: unknown): OptionsOf<Of> => typed(emptyWhereProposed(asAsked(choices, options.parse(given) as object as Chosen)))
  const unmarked = (snapshot: Snapshot): Snapshot => (givenOut ? { ...snapshot, conflicts: [] } : snapshot)
  const proposals = (snapshot: Snapshot): Proposals => ({
    ...definition.propose?.(unmarked(snapshot), read(snapshot.options), texts[snapshot.language]),
  })
  /** As they stand on paper: with the proposed words where nobody wrote others. */
  const written = (snapshot: Snapshot): OptionsOf<Of> => {
    const chosen = asAsked(choices, options.parse(snapshot.options) as object as Chosen)
    const open = Object.keys(chosen).filter((choice) => chosen[choice] === null)
    if (open.length === 0) return typed(chosen)
    const proposed = proposals(snapshot)
    return typed({ ...chosen, ...Object.fromEntries(open.map((choice) => [choice, proposed[choice] ?? ''])) })
  }
  const recipientOf = (asked: OptionsOf<Of>): Recipient =>
    definition.recipient?.(asked) ?? recipients.find((one) => one === (asked as Chosen)['recipient']) ?? 'internal'
  return {
    name,
    about,
    choices,
    texts,
    options,
    offered: true,
    givenOut,
    proposals,
    second: (snapshot) => (twoLanguages ? otherLanguage((read(snapshot.options) as Chosen)['secondLanguage'], snapshot.language) : null),
    tells: definition.tells ?? {},
    recipient: (given) => recipientOf(read(given)),
    async collect(reader, given) {
      const asked = read(given)
      return withhold(await definition.collect(reader, asked), recipientOf(asked), definition.tells)
    },
    subject: (snapshot) => definition.subject(unmarked(snapshot), written(snapshot), texts[snapshot.language]),
    compose: (snapshot) => definition.compose(unmarked(snapshot), written(snapshot), texts[snapshot.language]),
    version: ({ options: given, language }) => definition.version?.(read(given), texts[language]) ?? texts[language].title,
    sheet: (snapshot) => definition.sheet?.(read(snapshot.options), snapshot) ?? plainSheet,
  }
}

type Chosen = { readonly [choice: string]: unknown }

function emptyWhereProposed(chosen: Chosen): Chosen {
  return Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, value ?? '']))
}

/** A dossier that the app prints by itself, with options that nobody chooses. */
export interface SheetDefinition<Options, Texts extends Pick<DossierTexts, 'title'>> {
  readonly name: string
  readonly options: z.ZodType<Options>
  readonly texts: Readonly<Record<Language, Texts>>
  collect(read: DossierReader, options: Options): Promise<SnapshotContents>
  subject(snapshot: Snapshot, options: Options): string
  compose(snapshot: Snapshot, options: Options, texts: Texts): readonly Block[]
  sheet?(options: Options): Sheet
}

const plainSheet: Sheet = { size: 'A4', orientation: 'portrait', bare: false }

/** A dossier of the one list that is in no list of documents: whoever prints it knows its options. */
export function defineSheet<Options, Texts extends Pick<DossierTexts, 'title'>>(definition: SheetDefinition<Options, Texts>): Dossier {
  const { name, options, texts } = definition
  const read = (given: unknown): Options => options.parse(given)
  return {
    name,
    options,
    about: null,
    givenOut: false,
    choices: {},
    offered: false,
    texts: { fr: { lead: '', choices: {}, ...texts.fr }, en: { lead: '', choices: {}, ...texts.en } },
    tells: {},
    recipient: () => 'internal',
    second: () => null,
    proposals: () => ({}),
    collect: (reader, given) => definition.collect(reader, read(given)),
    subject: (snapshot) => definition.subject(snapshot, read(snapshot.options)),
    compose: (snapshot) => definition.compose(snapshot, read(snapshot.options), texts[snapshot.language]),
    version: ({ language }) => texts[language].title,
    sheet: (snapshot) => definition.sheet?.(read(snapshot.options)) ?? plainSheet,
  }
}
