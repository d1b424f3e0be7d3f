import { fullHash } from '../../shared/kernel/hash'
import { canonicalJson, type Json } from '../../shared/kernel/json'
import type { Result } from '../../shared/kernel/result'
import type { CheckRefusal } from '../../shared/merge/check-ops'
import type { Op } from '../../shared/merge/op'
import { readOpLine } from '../../shared/merge/read-line'
import type { TipSummary } from '../../shared/merge/tips'

/** A file as the engine sees it, without its container; `seal` stands for the hashes of the container. */
export interface OpFile {
  readonly storeId: string
  readonly short: boolean
  readonly tips: TipSummary
  readonly count: number
  readonly lines: readonly string[]
  readonly seal: string
}

const seals = new WeakMap<Omit<OpFile, 'seal'>, string>()

/** The seal that the content of a file asks for. */
export function sealOf(file: Omit<OpFile, 'seal'>): string {
  const known = seals.get(file)
  if (known !== undefined) return known
  const { storeId, short, tips, count, lines } = file
  const seal = fullHash(JSON.stringify([storeId, short, tips, count, lines]))
  seals.set(file, seal)
  return seal
}

/** A file with the seal that its content asks for. */
export function sealFile({ storeId, short, tips, count, lines }: Omit<OpFile, 'seal'>): OpFile {
  const content = { storeId, short, tips, count, lines }
  const file = { ...content, seal: sealOf(content) }
  seals.set(file, file.seal)
  return file
}

const kept = 20_000
const read = new Map<string, Result<Op, CheckRefusal>>()

/** What the engine reads in a line. The same bytes, which the laptops hand each other again and again, are read once. */
export function readOnce(line: string): Result<Op, CheckRefusal> {
  const known = read.get(line)
  if (known) return known
  const op = readOpLine(line)
  if (read.size >= kept) read.clear()
  read.set(line, op)
  return op
}

const texts = new WeakMap<Op, string>()

/** An op with its values, whatever the order in which its line names them. */
export function textOf(op: Op): string {
  const known = texts.get(op)
  if (known !== undefined) return known
  const text = `${op.id}${canonicalJson(JSON.parse(JSON.stringify(op.payload)) as Json)}`
  texts.set(op, text)
  return text
}
