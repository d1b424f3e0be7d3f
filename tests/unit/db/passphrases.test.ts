import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { isUnusual, keepPassphrase, mayHavePassphrase } from '../../../renderer/db/backup/passphrases'

test('the first laptop of a base draws the passphrase; with colleagues there, or once it used one, it is asked', async () => {
  const alone = await foundedBase()
  expect(await mayHavePassphrase(alone)).toBe(false)
  await keepPassphrase(alone.storeId, { passphrase: 'dix mots', unprotected: false })
  expect(await mayHavePassphrase(alone)).toBe(true)

  const joined = await foundedBase()
  await createRecord(joined, 'laptop', { name: 'BAS-01', code: 'CD', member: `member:${joined.author.memberId}` })
  expect(await mayHavePassphrase(joined)).toBe(true)
})

test('words in another order than those used before are noticed; before the first, nothing is unusual', async () => {
  const base = await foundedBase()
  expect(await isUnusual(base.storeId, 'un-deux')).toBe(false)
  await keepPassphrase(base.storeId, { passphrase: 'un-deux', unprotected: false })
  expect(await isUnusual(base.storeId, 'un-deux')).toBe(false)
  expect(await isUnusual(base.storeId, 'deux-un')).toBe(true)
})
