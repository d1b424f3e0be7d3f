import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { dirname } from 'node:path'

/** One measured figure beside what it is compared with. */
export interface BenchRow {
  readonly name: string
  readonly value: number
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
  return { name, value: round(value), unit, peer: peerName, peerValue: peerValue === null ? null : round(peerValue), ratio, records }
}

/** The value that a share of the figures does not exceed; 0 of none. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Prints rows as lines of a table. */
export function printRows(rows: readonly BenchRow[]): void {
  for (const { name, records, value, unit, peer, peerValue, ratio } of rows)
    console.log(
      `${name.padEnd(44)} ${String(records).padStart(7)} ${String(value).padStart(9)} ${unit.padEnd(3)}${peer === null ? '' : `  ${peer}: ${peerValue} (×${ratio})`}`,
    )
}

/** Writes the rows with the machine they were measured on. */
export function writeReport(path: string, rows: readonly BenchRow[]): void {
  const [cpu] = cpus()
  const machine = { processor: cpu?.model ?? '', cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify({ machine, rows }, null, 2)}\n`)
}
