import { expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { checkStores } from '../../../renderer/db/check-stores'
import { createRecord } from '../../../renderer/db/commands/create-record'
import { laptopDatabase } from '../../../renderer/db/laptop-database'
import { listBases, openBase } from '../../../renderer/db/open-base'
import { noteBaseNow } from '../../../renderer/db/note-base'

test('a base that is whole is taken up again when only the list of bases was lost, by the same person on the same laptop', async () => {
  const base = await foundedBase()
  await createRecord(base, 'partner', { name: 'Sardaigne', kind: 'authority', country: 'IT' })
  await noteBaseNow(base)
  await laptopDatabase.bases.clear()
  expect(await checkStores()).toEqual({ ok: true, value: null })
  const [kept] = await listBases()
  expect(kept).toMatchObject({ storeId: base.storeId, memberId: base.author.memberId, laptopId: base.author.laptopId, practice: false })
  if (!kept) throw new Error('not kept')
  const opened = await openBase(kept, base)
  expect(opened.ok && (await opened.value.db.records('partner').count())).toBe(1)
})
