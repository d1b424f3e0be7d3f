import { expect, test } from 'vitest'
import { deathOf } from '../helpers/merge-count'
import type { Mutant } from '../helpers/merge-sample'

const seed = Number(process.env['MERGE_SEED'] ?? 42)

/** Each fault, and the law that it breaks: the model must stop at that one, not merely stop. */
const laws: Readonly<Record<Exclude<Mutant, 'none'>, RegExp>> = {
  'late-base': /^(lost or invented value in|a row does not tell what)/,
  'last-writer-wins': /^lost or invented value in/,
  'counter-ids': /^(the order of files matters|two laptops that know the same differ|an op was lost|lost or invented value in)/,
  'forgotten-erasure': /^an (op with an erased value keeps its salt|erased value is)/,
  unchecked: /^a bad file was accepted/,
  'blind-deletion': /^edits despite the deletion of/,
  'no-tip-check': /^a bad file was accepted: false-tip/,
  'without-starts': /^(lost or invented value in|a row does not tell what|edits despite the deletion of)/,
  'absent-is-deleted': /^the op set shrank/,
}

test.each(Object.entries(laws) as [Exclude<Mutant, 'none'>, RegExp][])(
  'a merge with the fault « %s » is found out by the law that it breaks',
  async (mutant, law) => {
    const death = await deathOf(mutant, seed)
    expect(death?.law).toMatch(law)
  },
  120_000,
)
