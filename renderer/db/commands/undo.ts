import { readLink, type RecordType } from '../../../shared/fields/record-type'
import type { Problem } from '../../../shared/kernel/problem'
import { failed, ok, type Result } from '../../../shared/kernel/result'
import { parseStoredLine, type Envelope, type Key } from '../../../shared/merge/op'
import { planUndo, type LeftAlone } from '../../../shared/merge/undo'
import { erasureKey } from '../backup/erasures'
import type { Base } from '../base'
import { needFact } from '../meta'
import { opsOfRecords } from '../project'
import { recordRules } from '../record-rules'
import { writeGroup } from '../write-group'

/** An act of this laptop as the undo list sees it. */
export interface OwnAct {
  readonly group: string
  readonly act: string
  readonly answers: string | null
  readonly at: number
  readonly keys: readonly Key[]
}

/** What was taken back, where to look at it, and what was left because somebody wrote since. */
export interface Undone {
  readonly group: string | null
  readonly type: RecordType | null
  readonly id: string | null
  readonly left: readonly LeftAlone[]
}

/** How far back undo goes. */
const depth = 300
const undoable: ReadonlySet<string> = new Set(['edit', 'resolve', 'restore', 'redo', 'unite'])

/** Takes back the last act on records of this laptop, also one made before a restart. */
export async function undoLast(base: Base): Promise<Result<Undone, Problem>> {
  return answer(base, 'undo')
}

/** Does again what the last undo took back, as long as nothing else was done since. */
export async function redoLast(base: Base): Promise<Result<Undone, Problem>> {
  return answer(base, 'redo')
}

/** The act that undo would take back and the undo that redo would answer; null where there is none. */
export async function nextUndoRedo(base: Base): Promise<{ readonly undo: OwnAct | null; readonly redo: OwnAct | null }> {
  return pickNext(await ownActs(base))
}

/** Takes back one act by its group: what the notice after an act offers. */
export async function undoGroup(base: Base, group: string): Promise<Result<Undone, Problem>> {
  const act = (await ownActs(base)).find((own) => own.group === group)
  return act ? undoAct(base, act, 'undo') : failed({ type: 'nothing-to-undo' })
}

async function answer(base: Base, what: 'undo' | 'redo'): Promise<Result<Undone, Problem>> {
  const next = (await nextUndoRedo(base))[what]
  return next ? undoAct(base, next, what) : failed({ type: 'nothing-to-undo' })
}

async function undoAct(base: Base, act: OwnAct, what: 'undo' | 'redo'): Promise<Result<Undone, Problem>> {
  let left: readonly LeftAlone[] = []
  const written = await writeGroup(base, async () => {
    const plan = planUndo(act.group, await opsOfRecords(base.db, act.keys), recordRules)
    left = plan.left
    return { act: what, answers: act.group, changes: plan.changes }
  })
  if (!written.ok) return written
  const target = readLink(act.keys[0] ?? '')
  return ok({ group: written.value.group, type: target?.type ?? null, id: target?.id ?? null, left })
}

/** The choice between acts, newest first: an act that an undo in force answers is taken back; a redo in force puts the undo out of force. */
export function pickNext(acts: readonly OwnAct[]): { readonly undo: OwnAct | null; readonly redo: OwnAct | null } {
  const cancelled = new Set<string>()
  let undo: OwnAct | null = null
  let redo: OwnAct | null = null
  let redoOpen = true
  for (const act of acts) {
    const inForce = !cancelled.has(act.group)
    if ((act.act === 'undo' || act.act === 'redo') && inForce && act.answers !== null) cancelled.add(act.answers)
    if (act.act === 'undo') {
      if (inForce && redoOpen) redo ??= act
      continue
    }
    if (act.act !== 'redo' && inForce) redoOpen = false
    if (inForce && undoable.has(act.act)) undo ??= act
  }
  return { undo, redo }
}

async function ownActs(base: Base): Promise<readonly OwnAct[]> {
  const feed = await needFact(base.db, 'feed')
  const rows = await base.db.ops.where('[r+n1]').between([feed, -Infinity], [feed, Infinity]).reverse().limit(depth).toArray()
  return rows.flatMap((row) => {
    const line = row.lines[0]
    if (line === undefined) return []
    const { g, a, w, t }: Envelope = parseStoredLine(line, row.ids[0] ?? '').envelope
    const settings = row.keys.every((key) => key.startsWith('member:') || key.startsWith('laptop:'))
    // What was erased is gone: bringing back the empty record would look like an undo and be none.
    const isErasure = row.keys.includes(erasureKey)
    return settings || isErasure ? [] : [{ group: g, act: a, answers: w ?? null, at: t, keys: row.keys }]
  })
}
