import { beforeEach, expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { testProviders } from '../../helpers/test-providers'
import { machine } from '../../helpers/stub-bridge'
import { createRecord } from '../../../renderer/db/commands/create-record'
import type { Base } from '../../../renderer/db/base'
import { laptopDatabase } from '../../../renderer/db/laptop-database'
import { keepFacts, needFact, readFact } from '../../../renderer/db/meta'
import { openBase } from '../../../renderer/db/open-base'
import { becomeOwnLaptop } from '../../../renderer/db/own-feed'

beforeEach(() => {
  machine.id = null
})

async function openedAgain(base: Base): Promise<Base> {
  base.db.close()
  const kept = await laptopDatabase.bases.get(base.storeId)
  if (!kept) throw new Error('not kept')
  const opened = await openBase(kept, testProviders(9))
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  return opened.value
}

test('a base that is opened on another machine goes on under a new feed, once, and it is told', async () => {
  machine.id = 'first'
  const first = await openedAgain(await foundedBase())
  const feed = await needFact(first.db, 'feed')
  const again = await openedAgain(first)
  expect(await needFact(again.db, 'feed')).toBe(feed)
  expect(await readFact(again.db, 'rotated')).toBe(undefined)

  machine.id = 'second'
  const moved = await openedAgain(again)
  const later = await needFact(moved.db, 'feed')
  expect(later).not.toBe(feed)
  expect(await readFact(moved.db, 'rotated')).toMatchObject({ reason: 'machine' })
  const laptop = await moved.db.records('laptop').get(moved.author.laptopId)
  expect(laptop?.['feeds']).toMatchObject([{ feed }, { feed: later }])
  expect(await needFact((await openedAgain(moved)).db, 'feed')).toBe(later)
})

test('a feed whose noting was cut off is written in the laptop’s record at the next start, once', async () => {
  const base = await foundedBase()
  const feed = await needFact(base.db, 'feed')
  // The app ended between leaving its feed and saying so.
  await keepFacts(base.db, { feed: 'aaaaaaaaaaaaaaaa' })
  const again = await openedAgain(await openedAgain(base))
  const laptop = await again.db.records('laptop').get(again.author.laptopId)
  expect(laptop?.['feeds']).toMatchObject([{ feed }, { feed: 'aaaaaaaaaaaaaaaa' }])
})

test('a machine that cannot be told keeps no base from opening, and changes nothing', async () => {
  const base = await foundedBase()
  const feed = await needFact(base.db, 'feed')
  expect(await needFact((await openedAgain(base)).db, 'feed')).toBe(feed)
})

test('a base whose own feed went two ways goes on under a new one', async () => {
  const base = await foundedBase()
  const feed = await needFact(base.db, 'feed')
  const row = await base.db.feeds.get(feed)
  if (!row) throw new Error('no feed')
  await base.db.feeds.put({ ...row, tips: [...row.tips, { n: 1, id: 'another-first-op-of-it' }] })
  const again = await openedAgain(base)
  expect(await needFact(again.db, 'feed')).not.toBe(feed)
  expect(await readFact(again.db, 'rotated')).toMatchObject({ reason: 'forked' })
})

test('a laptop that is said to be a copy becomes one of its own: record, code and feed are new, what was written stays', async () => {
  const base = await foundedBase()
  const feed = await needFact(base.db, 'feed')
  const became = await becomeOwnLaptop(base, { name: 'AJA-07', code: 'CD' })
  if (!became.ok) throw new Error(JSON.stringify(became.problem))
  const own = await openedAgain(base)
  expect(own.author).toMatchObject({ memberId: base.author.memberId, laptopName: 'AJA-07', laptopCode: 'CD' })
  expect(own.author.laptopId).not.toBe(base.author.laptopId)
  expect(await needFact(own.db, 'feed')).not.toBe(feed)
  expect((await own.db.records('laptop').toArray()).map((row) => row['name'])).toEqual(expect.arrayContaining(['AJA-03', 'AJA-07']))
  const made = await createRecord(own, 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT' })
  expect(made.ok).toBe(true)
})

test('a copy is not named against the form of a code, and then stays what it was', async () => {
  const base = await foundedBase()
  expect(await becomeOwnLaptop(base, { name: 'AJA-07', code: '7' })).toMatchObject({ ok: false })
  expect((await laptopDatabase.bases.get(base.storeId))?.laptopId).toBe(base.author.laptopId)
})
