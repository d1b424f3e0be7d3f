// First: it gives this process the browser's storage that the others look for.
import '../helpers/test-base'
import { expect, test } from 'vitest'
import { twinsCounted } from '../helpers/twin-count'
import type { TwinFault } from '../helpers/twin-faults'

/** Each fault that a store may have, and what must tell it from the model. */
const laws: Readonly<Record<Exclude<TwinFault, 'none'>, RegExp>> = {
  'drops an op of a merge': /^the store (holds other ops|finds another number of new ops)/,
  'reads the heads when it saves': /^the store holds other ops/,
  'forgets a feed': /^the store knows other feeds/,
  'does not erase': /^the store holds other ops/,
}

test.each(Object.entries(laws) as [Exclude<TwinFault, 'none'>, RegExp][])(
  'a store that « %s » is told from the model',
  async (fault, law) => {
    const { failure } = await twinsCounted(60, 42, fault)
    expect(failure).toMatch(law)
  },
  120_000,
)
