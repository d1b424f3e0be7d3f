import { makePdf, type ReadPdf } from '../../../renderer/bridge/pdf-bytes'
import type { Base } from '../../../renderer/db/base'
import { circumstancesOf } from '../../../renderer/db/circumstances'
import { dossierReader } from '../../../renderer/db/dossier-reader'
import { dossiers } from '../../../shared/dossiers'
import { initialOf } from '../../../shared/dossiers/choices'
import { snapshotText } from '../../../shared/dossiers/snapshot-to-paper'
import type { Json } from '../../../shared/kernel/json'
import type { Times } from './dexie-peers'
import { openBase } from './open-store'

const day = '2026-03-18'

/** A dossier about the whole base. */
interface Found {
  readonly name: string
  readonly pages: number
}

/** The dossier about the whole base that is nearest to so many pages. */
export async function dossierOf(wanted: number): Promise<Found> {
  const base = await openBase()
  const found: Found[] = []
  for (const { name } of dossiers.filter(({ about, offered, givenOut }) => about === null && offered && !givenOut))
    found.push({ name, pages: (await made(await snapshotOf(base, name))).pages })
  base.db.close()
  const [nearest] = found.toSorted((one, other) => Math.abs(one.pages - wanted) - Math.abs(other.pages - wanted))
  return nearest ?? { name: '', pages: 0 }
}

/** Milliseconds from the snapshot of a dossier to the bytes of its PDF in the window, again and again: main's work and the way there and back. */
export async function timePaper({ name, times }: { readonly name: string; readonly times: number }): Promise<Times> {
  const base = await openBase()
  const snapshot = await snapshotOf(base, name)
  base.db.close()
  const found: number[] = []
  for (let time = 0; time < times; time += 1) {
    const start = performance.now()
    await made(snapshot)
    found.push(performance.now() - start)
  }
  return found
}

async function snapshotOf(base: Base, name: string): Promise<string> {
  const dossier = dossiers.find((one) => one.name === name)
  if (!dossier) throw new Error(`there is no dossier ${name}`)
  const options = Object.fromEntries(
    Object.entries(dossier.choices).map(([choice, of]): readonly [string, Json] => [choice, initialOf(of, day)]),
  )
  const contents = await dossier.collect(dossierReader(base), options)
  return snapshotText(dossier, contents, options, circumstancesOf(base, contents, 'fr', day))
}

async function made(snapshot: string): Promise<ReadPdf> {
  const answer = await makePdf(snapshot, [], () => undefined, new AbortController().signal)
  if (!answer.ok) throw new Error(answer.problem.type)
  return answer.value
}
