import { expect } from 'vitest'
import { canonicalJson } from '../../shared/kernel/json'
import type { FieldName, Key, Op } from '../../shared/merge/op'
import { projectRecord } from '../../shared/merge/project-record'
import { Laptop } from './merge-laptop'
import type { OpFile } from './op-file'
import { sampleRules } from './merge-sample'

/** The one record of the scenes. */
export const record: Key = 'partner:r'

/** Takes a file in that must be good. */
export async function give(from: Laptop, to: Laptop): Promise<void> {
  await takeIn(to, from.exportFile())
}

export async function takeIn(laptop: Laptop, file: OpFile): Promise<void> {
  const answer = await laptop.importFile(file)
  expect(answer).toMatchObject({ ok: true })
}

/** Why a file is refused; 'ok' when it is not. */
export async function refusal(laptop: Laptop, file: OpFile): Promise<string> {
  const before = laptop.state()
  const answer = await laptop.importFile(file)
  if (!answer.ok) expect(laptop.state()).toBe(before)
  return answer.ok ? 'ok' : answer.problem.reason
}

/** Everybody takes everybody's file; all must end alike, with rows that do not depend on the order of ops. */
export async function meetAll(...laptops: readonly Laptop[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const to of laptops) for (const from of laptops) if (from !== to) await give(from, to)
  expect(new Set(laptops.map((laptop) => laptop.state())).size).toBe(1)
  for (const laptop of laptops)
    for (const [key, row] of laptop.rows) expect(projectRecord(key, laptop.opsOf(key).toReversed(), sampleRules)).toEqual(row)
}

/** The living values of a field of the one record. */
export function values(laptop: Laptop, field: FieldName): readonly unknown[] {
  return valuesOf(laptop, record, field).map((text): unknown => JSON.parse(text))
}

/** The values that stand in a field, in canonical text, sorted. */
export function valuesOf(laptop: Laptop, key: Key, field: FieldName): readonly string[] {
  const living = laptop.heads(key).living(field)
  return [...new Set(living.map((op) => canonicalJson(op.payload.c[0]?.[field] ?? null)))].toSorted()
}

export function groupOf(ops: readonly Op[]): string {
  return ops[0]?.envelope.g ?? ''
}

export function isDeleted(laptop: Laptop, scope = ''): boolean {
  return laptop.heads(record).deleted(scope)
}

/** The ids of the items that a row shows, in their order. */
export function itemIds(laptop: Laptop): readonly string[] {
  const row = laptop.rows.get(record) as { readonly items?: readonly { readonly id: string }[] } | undefined
  return (row?.items ?? []).map((item) => item.id)
}
