import type { Base } from '../base'
import { carryFiles } from '../backup/carry-files'
import { carryMergeReports } from '../backup/merge-reports'
import { takeSoundLines } from '../backup/take-lines'
import { PonteDatabase } from '../database'
import { inParts } from '../in-parts'
import { keepFacts } from '../meta'
import { noteBaseNow } from '../note-base'

const batch = 500

/**
 * Takes over what a store that could not be opened still gives to the base that was made beside it: changes, attachments, reports. Answers whether
 * everything could be read. Nothing is removed there.
 */
export async function takeOver(base: Base, aside: string): Promise<boolean> {
  const from = new PonteDatabase(aside)
  try {
    await from.open()
    const lines: string[] = []
    for await (const rows of inParts(from.ops, batch)) for (const row of rows) lines.push(...row.lines)
    const taken = await takeSoundLines(base, lines)
    await carryFiles(from, base.db)
    await carryMergeReports(from, base.db)
    return taken.ok && taken.value === lines.length
  } catch {
    // What is damaged may fail in any way; the base that was made beside it is whole, and says what it lacks.
    return false
  } finally {
    from.close()
  }
}

/** Lets a base live in the database that was made of it from here on; those before go once everything in them was taken over. */
export async function takeTheirPlace(base: Base, held: readonly string[]): Promise<void> {
  let aside: string | null = null
  for (const database of held) if (!(await takeOver(base, database))) aside ??= database
  await keepFacts(base.db, { restored: base.clock(), ...(aside === null ? {} : { aside }) })
  await noteBaseNow(base)
}
