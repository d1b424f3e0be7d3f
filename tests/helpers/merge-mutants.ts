import type { Op } from '../../shared/merge/op'
import { readOnce, type OpFile } from './op-file'
import type { Laptop } from './merge-laptop'

/** The fault « counter ids »: of new ops, those whose number in their feed is not taken yet. */
export function unnumbered(laptop: Laptop, fresh: readonly Op[]): readonly Op[] {
  const taken = new Set([...laptop.ops.values()].map(numberOf))
  return fresh.filter((op) => !taken.has(numberOf(op)))
}

/** The fault « absent is deleted »: what a complete file does not hold is taken for deleted. */
export function dropAbsent(laptop: Laptop, file: OpFile): void {
  if (file.short) return
  const held = new Set(opsIn(file).map(({ id }) => id))
  for (const [key, ids] of laptop.byKey) {
    for (const id of ids) if (!held.has(id) && laptop.ops.delete(id)) ids.delete(id)
    const row = laptop.project(key)
    if (row) laptop.rows.set(key, row)
    else laptop.rows.delete(key)
  }
}

/** The fault « forgotten erasure »: a file brings values back that were erased. */
export function takeAgain(laptop: Laptop, file: OpFile): void {
  for (const op of opsIn(file)) if (op.payload.x !== undefined) laptop.ops.set(op.id, op)
}

function numberOf({ envelope: { r, n } }: Op): string {
  return `${r} ${n}`
}

function opsIn(file: OpFile): readonly Op[] {
  return file.lines.map(readOnce).flatMap((op) => (op.ok ? [op.value] : []))
}
