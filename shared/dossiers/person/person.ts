import type { DayRange, ScriptName } from '../../fields/value'
import { readLink } from '../../fields/record-type'
import type { Day } from '../../kernel/day'
import type { Json } from '../../kernel/json'
import { mandateOn } from '../../records/contact/current-mandate'
import { holdsDay } from '../../records/holds-day'
import type { RecordRow } from '../../records/record-row'
import { settingIn } from '../../text/shipped-sentences'
import type { Snapshot } from '../snapshot'

/** A dated function as a contact's row holds it. */
export interface Mandate {
  readonly id: string
  readonly partner?: string | null
  readonly title?: string | null
  readonly original?: ScriptName | null
  readonly office?: string | null
  readonly rank?: number | null
  readonly period?: DayRange | null
}

/** An item of a list, with whatever its description names. */
export type Item = { readonly id: string; readonly [property: string]: unknown }

/** The items of a list of a row; none where it is not one. */
export function itemsOf(row: RecordRow, name: string): readonly Item[] {
  const value = row[name]
  return Array.isArray(value) ? (value as readonly Item[]) : []
}

/** A text of a row, or of an item of one; '' for none. */
export function textIn(row: { readonly [name: string]: unknown }, name: string): string {
  const value = row[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** All functions of a contact. */
export function mandatesOf(contact: RecordRow): readonly Mandate[] {
  return itemsOf(contact, 'mandates')
}

/** The functions that a contact holds on a day. */
export function mandatesOn(contact: RecordRow, day: Day): readonly Mandate[] {
  return mandatesOf(contact).filter((mandate) => holdsDay(mandate.period, day))
}

/** The function by which a contact is named on a day; null without one. */
export function mainMandate(contact: RecordRow, day: Day): Mandate | null {
  return mandateOn(mandatesOf(contact), day)
}

/** The names of a contact in other languages and scripts, former ones left out. */
export function otherNames(contact: RecordRow): readonly ScriptName[] {
  return itemsOf(contact, 'names').flatMap((item) => {
    const name = item['name'] as ScriptName | null | undefined
    return name && item['form'] !== 'former' && name.text.trim() !== '' ? [name] : []
  })
}

/** Whether a text is written in Latin letters, digits and signs alone. */
export function isLatin(text: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(text)
}

/** The partner of a function among the rows of a snapshot; null when it was not read. */
export function partnerOf(snapshot: Snapshot, mandate: Mandate | null): RecordRow | null {
  const link = mandate?.partner ? readLink(mandate.partner) : null
  return (link?.type === 'partner' && snapshot.records.partner?.find(({ id }) => id === link.id)) || null
}

/** A setting of a snapshot as text, what ships in its language; '' for anything else. */
export function settingText({ settings, language }: Pick<Snapshot, 'settings' | 'language'>, key: string): string {
  const value = settingIn(key, settings[key] ?? null, language)
  return typeof value === 'string' ? value.trim() : ''
}

/** The lines of a setting of a snapshot that say something. */
export function settingLines(snapshot: Pick<Snapshot, 'settings' | 'language'>, key: string): readonly string[] {
  return settingText(snapshot, key)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A setting of a snapshot that is a number; `otherwise` for anything else. */
export function settingNumber(settings: { readonly [key: string]: Json }, key: string, otherwise: number): number {
  const value = settings[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
}
