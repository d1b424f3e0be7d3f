import { deathOf, liveCounted } from '../helpers/merge-count'
import type { Mutant } from '../helpers/merge-sample'
import { benchRow, saidRow, type BenchRow } from './report'
import { tellAlive } from './tell-alive'

const seed = 42
/** As many runs as a fault has to be found out in. */
const patience = 60

const mutants: Readonly<Record<Exclude<Mutant, 'none'>, true>> = {
  'last-writer-wins': true,
  'late-base': true,
  'counter-ids': true,
  unchecked: true,
  'absent-is-deleted': true,
  'blind-deletion': true,
  'no-tip-check': true,
  'forgotten-erasure': true,
  'without-starts': true,
}

/** Runs of the model of the merge, counted: what was done and what occurred in them; then the run in which each fault put in on purpose is found out. */
export async function benchModel(runs: number): Promise<readonly BenchRow[]> {
  const { ms, value: counted } = await tellAlive(`living through ${runs} runs of the model`, () => liveCounted(runs, seed))
  const peer = ['runs', counted.runs] as const
  const rows: BenchRow[] = [
    benchRow('model: runs lived through', runs, counted.runs, '', ['asked for', runs]),
    benchRow('model: time of a run', runs, ms / counted.runs, 'ms'),
    benchRow('model: commands', runs, counted.commands, '', peer),
    ...[...counted.tally]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, times]) => benchRow(`model: ${what}`, runs, times, '', peer)),
  ]
  if (counted.failure !== null) rows.push(saidRow('model: a run failed', runs, counted.failure))
  for (const mutant of Object.keys(mutants) as readonly (keyof typeof mutants)[]) {
    const { value: death } = await tellAlive(`the model with the fault ${mutant}`, () => deathOf(mutant, seed, patience))
    const name = `model with the fault ${mutant}`
    rows.push(
      death
        ? benchRow(`${name}: ${death.law.split('\n')[0]?.slice(0, 60) ?? ''}`, patience, death.run, '', ['runs it had at most', patience])
        : saidRow(name, patience, 'lives'),
    )
  }
  return rows
}
