import type { Block } from '../../blocks/block'
import type { RecordRow } from '../../records/record-row'
import type { letterFr } from '../../text/fr/dossiers/letter'
import { localeOf } from '../../text/language'
import type { Addressee } from '../person/addressee'
import { settingText, textIn, type Mandate } from '../person/person'
import type { Snapshot } from '../snapshot'
import type { LetterOptions } from './options'
import type { FoundValues } from './values'

interface Letter {
  readonly snapshot: Snapshot
  readonly options: LetterOptions
  readonly contact: RecordRow | undefined
  readonly mandate: Mandate | null
  readonly to: Addressee | null
  readonly found: FoundValues
  /** Whether it says what was proposed; in words of one's own nothing is missing. */
  readonly isProposed: boolean
  readonly texts: typeof letterFr
}

/** A page that stays here: what in the letter nobody has confirmed, and what the records do not say. Nothing when all is well. */
export function checkBlocks(letter: Letter): readonly Block[] {
  const { checks } = letter.texts
  const items = [...personChecks(letter), ...settingChecks(letter)]
  if (items.length === 0) return []
  return [{ kind: 'pageBreak' }, { kind: 'callout', tone: 'attention', title: `${checks.title}. ${checks.notSent}`, items }]
}

function personChecks({ snapshot, contact, mandate, to, found, isProposed, texts }: Letter): readonly string[] {
  const { checks, values } = texts
  if (!contact || !to) return [checks.nobody]
  const missing = new Intl.ListFormat(localeOf(snapshot.language)).format(found.missing.map((name) => values[name]))
  const said: readonly (readonly [boolean, string])[] = [
    [mandate === null, checks.noMandate],
    [to.formToCheck, checks.form],
    [to.form === null && mandate !== null, checks.noForm],
    [to.form === null && textIn(contact, 'civility') === '', checks.noCivility],
    [to.form?.treatment != null, checks.treatment(to.form?.treatment ?? '')],
    [!to.hasAddress, checks.noAddress],
    [to.foreignScript, checks.foreignScript],
    [isProposed && missing !== '', checks.missing(missing)],
  ]
  return said.flatMap(([holds, text]) => (holds ? [text] : []))
}

function settingChecks({ snapshot, texts: { checks } }: Letter): readonly string[] {
  return [
    ...(settingText(snapshot, 'signature.name') === '' ? [checks.signature] : []),
    ...(settingText(snapshot, 'letterhead.address') === '' ? [checks.letterhead] : []),
  ]
}
