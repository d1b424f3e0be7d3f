import type { FieldName } from '../../shared/merge/op'
import type { Fault } from './merge-commands'
import { erasedValues, itemScopes, type Write } from './merge-oracle'

/** What a run of the model is there for, beside the commands themselves. */
export type Situation =
  | 'one row imported on two laptops'
  | 'an erasure meets an edit made meanwhile'
  | 'an old file brings an erased value'
  | 'an item is moved'
  | 'an item is deleted'
  | 'an item is moved here and deleted there'
  | 'an undo writes'
  | 'an undo of several records writes'
  | 'a redo writes'
  | 'a disagreement is settled'
  | 'a deletion in dispute is settled'
  | 'a restore that is noticed'
  | 'a restore that is not noticed'
  | 'a copied laptop that is noticed'
  | 'a copied laptop that is not noticed'
  | 'a feed written by two laptops'
  | 'a short file taken'
  | 'a short file refused'
  | 'the power cut in the middle of a merge'
  | `a bad file refused: ${Fault}`
  | 'fields in disagreement'
  | 'records deleted there and written here'
  | 'a laptop gets the newer version'
  | 'an older laptop takes in what only newer ones understand'
  | 'an older laptop hands on what only newer ones understand'
  | 'a laptop gets the newer version and shows what it could not'

/** How often each thing occurred over some runs: situations, commands as `do edit`, and commands of the app as `by form`. */
export type Tally = Map<string, number>

/** Notes that something occurred. */
export function tell(tally: Tally, what: Situation | `do ${string}` | `by ${string}`, times = 1): void {
  if (times > 0) tally.set(what, (tally.get(what) ?? 0) + times)
}

type Writes = ReadonlySet<Write>

/** Notes what meets when somebody takes in a file: what they knew before, and what the file holds. */
export function tellTaken(tally: Tally, before: Writes, brought: Writes): void {
  const own = [...before].filter((write) => !brought.has(write))
  const fresh = [...brought].filter((write) => !before.has(write))
  const gone = erasedValues(before)
  const revived = [...brought].some((write) => Object.keys(write.set).some((field) => gone.has(`${write.op.id} ${field}`)))
  if (revived && own.some((write) => write.erases.length > 0)) tell(tally, 'an old file brings an erased value')
  if (erasesUnder(fresh, own) || erasesUnder(own, fresh)) tell(tally, 'an erasure meets an edit made meanwhile')
  const crossed = itemScopes.some(
    (scope) => sets(own, `${scope}$order`, fresh, `${scope}$del`) || sets(fresh, `${scope}$order`, own, `${scope}$del`),
  )
  if (crossed) tell(tally, 'an item is moved here and deleted there')
  if (isImportedTwice(own, fresh)) tell(tally, 'one row imported on two laptops')
}

// Whether one side erased values of a field that the other one wrote meanwhile.
function erasesUnder(some: readonly Write[], others: readonly Write[]): boolean {
  const erased = new Set(some.flatMap((write) => write.erases.map(([gone, field]) => `${gone.key} ${field}`)))
  return erased.size > 0 && others.some((write) => Object.keys(write.set).some((field) => erased.has(`${write.key} ${field}`)))
}

function sets(some: readonly Write[], field: FieldName, others: readonly Write[], other: FieldName): boolean {
  const keys = new Set(some.filter((write) => Object.hasOwn(write.set, field)).map((write) => write.key))
  return keys.size > 0 && others.some((write) => write.set[other] === true && keys.has(write.key))
}

function isImportedTwice(some: readonly Write[], others: readonly Write[]): boolean {
  const imported = (list: readonly Write[]): readonly string[] =>
    list
      .filter((write) => write.op.envelope.a === 'import')
      .flatMap((write) =>
        Object.keys(write.set)
          .filter((field) => !write.saw[field]?.length)
          .map((field) => `${write.key} ${field} ${JSON.stringify(write.set[field])}`),
      )
  const here = new Set(imported(some))
  return here.size > 0 && imported(others).some((value) => here.has(value))
}
