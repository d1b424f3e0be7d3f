import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { dirname } from 'node:path'

/** One measured figure beside what it is compared with. */
export interface BenchRow {
  readonly name: string
  /** null where there is no figure: `said` says why. */
  readonly value: number | null
  readonly said: string | null
  readonly unit: string
  readonly peer: string | null
  readonly peerValue: number | null
  readonly ratio: number | null
  readonly records: number
}

/** One part of the bench. Measures at the counts of records given, smallest first, or at the last of them alone. */
export type BenchPart = (counts: readonly number[]) => Promise<readonly BenchRow[]>

/** A row; the ratio is worked out. Figures keep one decimal. */
export function benchRow(
  name: string,
  records: number,
  value: number,
  unit: string,
  peer?: readonly [name: string, value: number],
): BenchRow {
  const round = (number: number): number => Math.round(number * 10) / 10
  const [peerName, peerValue] = peer ?? [null, null]
  const ratio = peerValue === null || peerValue === 0 ? null : Math.round((value / peerValue) * 100) / 100
  const beside = { peer: peerName, peerValue: peerValue === null ? null : round(peerValue), ratio }
  return { name, value: round(value), said: null, unit, ...beside, records }
}

/** A row of what could not be measured, in words. */
export function saidRow(name: string, records: number, said: string, peer?: readonly [name: string, value: number]): BenchRow {
  const [peerName, peerValue] = peer ?? [null, null]
  return { name, value: null, said, unit: '', peer: peerName, peerValue, ratio: null, records }
}

/** How often a long work is measured among so many records: its median counts. */
export function timesAmong(records: number): number {
  return records <= 10_000 ? 5 : 3
}

/** The median; 0 of none. */
export function median(figures: readonly number[]): number {
  return percentile(figures, 0.5)
}

/** Does a work again and again, one after the other. */
export async function repeatedly<Value>(times: number, work: (time: number) => Promise<Value>): Promise<readonly Value[]> {
  const found: Value[] = []
  for (let time = 0; time < times; time += 1) found.push(await work(time))
  return found
}

/** The value that a share of the figures does not exceed; 0 of none. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Prints rows as lines of a table. */
export function printRows(rows: readonly BenchRow[]): void {
  for (const { name, records, value, said, unit, peer, peerValue, ratio } of rows) {
    const beside = peer === null ? '' : `  ${peer}: ${peerValue}${ratio === null ? '' : ` (×${ratio})`}`
    console.log(`${name.padEnd(64)} ${String(records).padStart(7)} ${(said ?? String(value)).padStart(11)} ${unit.padEnd(3)}${beside}`)
  }
}

/** Writes the rows with the machine they were measured on. */
export function writeReport(path: string, rows: readonly BenchRow[]): void {
  const [cpu] = cpus()
  const machine = { processor: cpu?.model ?? '', cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify({ machine, rows }, null, 2)}\n`)
}
