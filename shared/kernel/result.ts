/** The answer of something that may fail in an expected way: a value, or the problem that stopped it. Bugs are thrown, never returned. */
export type Result<Value, Failure> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Failure }

/** A success that carries `value`. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** An expected failure. */
export function failed<Failure>(problem: Failure): { readonly ok: false; readonly problem: Failure } {
  return { ok: false, problem }
}

/** Closes a switch over a union: does not compile while a case is missing; throws if reached at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`)
}
