import type { Json } from '../../shared/kernel/json'
import type { Result } from '../../shared/kernel/result'
import type { CheckRefusal } from '../../shared/merge/check-ops'
import type { FieldName, Key, Op, RecRow } from '../../shared/merge/op'
import type { TipSummary } from '../../shared/merge/tips'
import type { OpFile } from './op-file'
import type { Undone, Written } from './merge-acts'
import { Laptop } from './merge-laptop'
import type { Version } from './merge-versions'
import type { TwinLab } from './twin-lab'
import type { By } from './twin-deeds'

/** A laptop of the model that tells what it does, and by which command of the app a person does that. */
export class TwinLaptop extends Laptop {
  private readonly lab: TwinLab
  private inside = false
  private by: By | null = null

  constructor(lab: TwinLab, version: Version) {
    super('none', 'base', version)
    this.lab = lab
  }

  override clone(): TwinLaptop {
    const copy = new TwinLaptop(this.lab, this.version)
    const { feed, ops, byKey, feeds, rows, maxL } = super.clone()
    Object.assign(copy, { feed, ops, byKey, feeds, rows, maxL })
    this.lab.note(copy, { do: 'copy', of: this })
    return copy
  }

  override edit(key: Key, set: Readonly<Record<FieldName, Json>>, row: RecRow | null = this.rows.get(key) ?? null): readonly Op[] {
    return this.told(row ? { by: 'form', key, row, set } : { by: 'creation', key, set }, () => super.edit(key, set, row))
  }

  override remove(key: Key, scope = ''): readonly Op[] {
    const row = this.rows.get(key)
    return this.told(row ? { by: 'deletion', key, row, scope } : null, () => super.remove(key, scope))
  }

  override restore(key: Key, scope = ''): readonly Op[] {
    const row = this.rows.get(key)
    return this.told(row && scope === '' ? { by: 'restore', key, row } : null, () => super.restore(key, scope))
  }

  override eraseField(key: Key, field: FieldName): readonly Op[] {
    const row = this.rows.get(key)
    return this.told(row ? { by: 'erasure', key, row, field } : null, () => super.eraseField(key, field))
  }

  override undo(group: string, act: 'undo' | 'redo' = 'undo'): Undone {
    this.by = { by: 'undo', group, left: this.planned(group).left }
    const undone = super.undo(group, act)
    this.by = null
    return undone
  }

  protected override writeAct(written: Written): readonly (readonly Op[])[] {
    this.inside = true
    const ops = super.writeAct(written)
    this.inside = false
    const { act, answers, changes, erase } = written
    this.lab.note(this, { do: 'write', act, answers, changes, erase, ops: ops.flat(), by: this.by })
    return ops
  }

  override exportFile(peer: TipSummary | null = null): OpFile {
    const file = super.exportFile(peer)
    this.lab.note(this, { do: 'export', file, peer })
    return file
  }

  override async check(file: OpFile, spoiledFrom: OpFile | null = null): Promise<Result<readonly Op[], CheckRefusal>> {
    const answer = await super.check(file)
    if (spoiledFrom) this.lab.note(this, { do: 'check', bad: file, good: spoiledFrom, answer })
    return answer
  }

  override async importFile(file: OpFile): Promise<Result<number, CheckRefusal>> {
    this.inside = true
    const answer = await super.importFile(file)
    this.inside = false
    this.lab.note(this, { do: 'import', file, answer, feed: this.feed })
    return answer
  }

  override breakOff(file: OpFile, at: number): void {
    this.lab.note(this, { do: 'break-off', file, at })
  }

  override take(ops: readonly Op[]): void {
    super.take(ops)
    if (!this.inside) this.lab.note(this, { do: 'take', ops })
  }

  override rotate(): void {
    super.rotate()
    if (!this.inside) this.lab.note(this, { do: 'rotate', feed: this.feed })
  }

  // The rows of a newer version are not those that the store of the twin shows.
  private told<Value>(by: By | null, write: () => Value): Value {
    this.by = this.version === 'older' ? by : null
    const value = write()
    this.by = null
    return value
  }
}
