import { expect, test } from 'vitest'
import { changesOfDraft } from '../../../shared/records/draft'

const item = (id: string, order?: string): Readonly<Record<string, string>> => ({
  id,
  feed: id.repeat(16),
  ...(order === undefined ? {} : { $order: order }),
})

test.each(['!!', '', 'zzz', 'a', 'A0', 'a0 ', 'é'])(
  'a list in which an item came with the place « %s », which nothing can be put beside, is ordered anew',
  (order) => {
    const [before, after] = [
      [item('a', order), item('b', 'a0')],
      [item('c'), item('b'), item('a')],
    ]
    const { set } = changesOfDraft('laptop', { id: 'x', feeds: before }, { feeds: after }, [])
    const placeOf = (id: string): string => String(set[`feeds/${id}/$order`] ?? before.find((one) => one['id'] === id)?.['$order'])
    const places = after.map(({ id = '' }) => placeOf(id))
    expect(places).toEqual(places.toSorted((one, other) => (one < other ? -1 : 1)))
    expect(new Set(places).size).toBe(3)
    expect(set['feeds/a/$order']).toBeDefined()
  },
)
