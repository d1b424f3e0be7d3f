import { parseStoredLine } from '../../../shared/merge/op'
import type { PonteDatabase } from '../database'
import { inParts } from '../in-parts'
import { filesIn } from './erasures'
import type { SavePlan } from './save-plan'

const batch = 500

/** The lines of a plan, row by row. Rows stand in the order in which they came in, and nothing comes in before what it builds on. */
export async function* linesOf(
  db: PonteDatabase,
  { parts, lastRow }: Pick<SavePlan, 'parts' | 'lastRow'>,
): AsyncGenerator<readonly string[]> {
  for await (const rows of inParts(db.ops, batch, { upTo: lastRow }))
    for (const row of rows) {
      const part = parts?.get(row.r) ?? 'all'
      if (part === 'all') yield row.lines
      else if (part !== 'none' && row.n1 > part.after) {
        const lines = row.lines.filter((line, at) => parseStoredLine(line, row.ids[at] ?? '').envelope.n > part.after)
        if (lines.length > 0) yield lines
      }
    }
}

/** The attachments that lines of ops name. */
export function hashesIn(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.includes('"$blob"')).flatMap((line) => filesIn(parseStoredLine(line, '')).map(({ $blob }) => $blob))
}
