import type { Block } from '../../blocks/block'
import type { FieldSet } from '../../fields/field'
import { readLink, type RecordType } from '../../fields/record-type'
import type { Json } from '../../kernel/json'
import { describeField } from '../../text/describe-field'
import { instantDay, numberText, shortDay } from '../../text/format'
import type { SnapshotConflict } from '../snapshot'
import { topName, type Teller } from '../telling/teller'

/** Longer lists, and longer values, nobody compares on paper; the app has them all. */
const listed = 100
const longest = 240
/** Of a whole imported record there are many. */
const toldEdits = 6

/** Before the records: that some are in disagreement, and where it is told; nothing when none is. */
export function disagreementNotice({ snapshot, words }: Teller): readonly Block[] {
  const { length } = snapshot.conflicts
  return length === 0 ? [] : [{ kind: 'callout', tone: 'conflict', title: words.disagreementsAhead(length), items: [] }]
}

/** What the mark ⇄ stands for: which field of which record, and what each wrote, with who and when; nothing when all agree. */
export function disagreementBlocks(teller: Teller): readonly Block[] {
  const { words, language, snapshot } = teller
  const { conflicts } = snapshot
  if (conflicts.length === 0) return []
  const left = conflicts.length - listed
  const items = [
    ...conflicts.slice(0, listed).map((one) => tell(teller, one)),
    ...(left > 0 ? [words.moreDisagreements(numberText(left, language))] : []),
  ]
  return [
    { kind: 'spacer', size: 'medium' },
    { kind: 'callout', tone: 'conflict', title: words.disagreements(conflicts.length), items },
  ]
}

function tell(teller: Teller, { record, field, sides, deletion }: SnapshotConflict): string {
  const { words } = teller
  const type = readLink(record)?.type
  const told = type === undefined ? null : toldField(teller, type, field)
  const name = teller.nameOf(record)
  const what = field === '$del' && deletion ? name : `${name}, ${told?.label ?? words.newerField}`
  if (deletion) {
    const edits = deletion.edits.slice(0, toldEdits).map((edit) => {
      const label = type === undefined ? words.newerField : toldField(teller, type, edit.field).label
      return `${label} (${said(teller, edit)})`
    })
    const shown = deletion.edits.length > toldEdits ? [...edits, '…'] : edits
    return words.deletedUnaware(what, field === '$del' ? 'record' : 'item', said(teller, deletion), shown)
  }
  if (sides.length === 0 || told?.sensitive !== false) return words.unsettled(what)
  return words.disagreement(
    what,
    sides.map((side) => `${words.quoted(cut(told.show(side.value)))} (${said(teller, side)})`),
  )
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest).trimEnd()}…`
}

function said({ words, snapshot }: Teller, { by, at }: { readonly by: string; readonly at: number }): string {
  return words.saidBy(by, shortDay(instantDay(at, snapshot.zone)))
}

interface ToldField {
  readonly label: string
  /** Kept off paper wherever it stands: so are the values that are disagreed on. */
  readonly sensitive: boolean
  show(value: Json): string
}

function toldField(teller: Teller, type: RecordType, name: string): ToldField {
  const { words, language, snapshot, nameOf } = teller
  const binned = (value: Json): string => (value === true ? words.inBin : words.keptRecord)
  if (name === '$del') return { label: words.wholeRecord, sensitive: false, show: binned }
  const field = teller.field(type, topName(name))?.field
  if (!field) return { label: words.newerField, sensitive: true, show: () => '' }
  const { label, show } = describeField(name, { type, customFields: snapshot.records['custom-field'] ?? [], language, nameOf })
  const property = name.split('/')[2] ?? ''
  const inner = field.kind === 'list' ? (field.item as FieldSet)[property] : undefined
  return {
    label,
    sensitive: (inner ?? field).sensitive === true,
    show: property === '$del' ? binned : (value) => show(value) || (value === null ? '–' : '…'),
  }
}
