import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossiers, snapshotToPaper } from '../../shared/dossiers'
import { isAsked } from '../../shared/dossiers/asked'
import { takeSnapshot } from '../../shared/dossiers/snapshot-to-paper'
import type { Json } from '../../shared/kernel/json'
import { optionsFor, rows } from '../helpers/any-dossier'
import { circumstances, readerOf } from '../unit/dossiers/sample-reader'

const conditional = dossiers.filter(({ choices }) => Object.values(choices).some(({ when }) => when !== undefined))

test.each(conditional)('$name: what is chosen where nothing is asked changes nothing', async (dossier) => {
  let unasked = 0
  await fc.assert(
    fc.asyncProperty(rows, optionsFor(dossier), optionsFor(dossier), async (base, options, others) => {
      const chosen = options as { readonly [choice: string]: Json }
      const other = others as { readonly [choice: string]: Json }
      const silent = Object.entries(dossier.choices).filter(([, choice]) => !isAsked(choice, chosen))
      const changed = { ...chosen, ...Object.fromEntries(silent.map(([name]) => [name, other[name] ?? null])) }
      unasked += silent.length
      const made = await Promise.all(
        [chosen, changed].map(async (one) => snapshotToPaper(await takeSnapshot(dossier, readerOf(base), one, circumstances))),
      )
      expect(made[1]?.blocks).toEqual(made[0]?.blocks)
    }),
    { numRuns: 60 },
  )
  expect(unasked).toBeGreaterThan(0)
})
