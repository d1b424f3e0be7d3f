import { expect, test } from 'vitest'
import { fileOf, mergeFile, twoLaptops } from '../../helpers/two-laptops'
import { needFact } from '../../../renderer/db/meta'
import { rebuiltRows } from '../../../renderer/db/rebuild'

test('changes that only a newer Ponte understands are counted, kept and passed on; a rebuild counts the same', async () => {
  const { base, colleague } = await twoLaptops()
  colleague.edit('partner:sardegna00000000000000', { name: 'Sardaigne' })
  colleague.edit('treaty:rome00000000000000000', { name: 'Traité' })
  colleague.writeOther('stamp', { c: [{ key: 'partner:sardegna00000000000000', f: ['seal'], base: {} }] }, [{ seal: 'rond' }])
  const merged = await mergeFile(base, await fileOf(colleague))
  expect(merged.ops).toBe(3)
  expect(await needFact(base.db, 'newerOps')).toBe(2)
  const lines = (await base.db.ops.toArray()).flatMap((row) => row.lines)
  for (const op of colleague.ops.values()) expect(lines).toContain(op.line)
  await rebuiltRows(base.db)
  expect(await needFact(base.db, 'newerOps')).toBe(2)
  await mergeFile(base, await fileOf(colleague))
  expect(await needFact(base.db, 'newerOps')).toBe(2)
})
