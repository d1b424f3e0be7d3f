import { localeOf } from '../../text/language'
import type { Teller } from './teller'

/**
 * Things in the order of their names in the language that puts the document in order, which `nameOf` is given a teller of; what has no name, '', comes
 * last. Both versions of a document in two languages stand in this one order, so that what is laid over each other is the same thing.
 */
export function byName<Of>({ ordering }: Teller, all: readonly Of[], nameOf: (one: Of, teller: Teller) => string): readonly Of[] {
  const { compare } = new Intl.Collator(localeOf(ordering.language))
  return all
    .map((one) => ({ one, name: nameOf(one, ordering) }))
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || compare(a.name, b.name))
    .map(({ one }) => one)
}
