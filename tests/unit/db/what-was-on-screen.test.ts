import { describe, expect, test } from 'vitest'
import { foundedBase } from '../../helpers/test-base'
import { isStillSeen, newPartner, partnerRow } from '../../helpers/still-seen'
import { deleteRecord } from '../../../renderer/db/commands/delete-record'
import { resolveConflict } from '../../../renderer/db/commands/resolve'
import { openConflicts, resolveMany } from '../../../renderer/db/commands/resolve-many'
import { saveRecord } from '../../../renderer/db/commands/save-record'
import type { Base } from '../../../renderer/db/base'
import type { StoredRow } from '../../../renderer/db/database'
import { differingFields, takeBack } from '../../../renderer/db/safety/compare-copy'

const theirs = 'écrit ailleurs pendant ce temps'

const rowOf = partnerRow
const partner = (base: Base): Promise<string> => newPartner(base, { seat: 'Cagliari' })
const isSeen = (base: Base, id: string): Promise<boolean> => isStillSeen(base, id, 'seat', theirs)

/** A command that a person gives, on the row that it is handed. */
type Command = (base: Base, row: StoredRow, former: StoredRow) => Promise<unknown>

const commands: Readonly<Record<string, Command>> = {
  'a form': (base, row) => saveRecord(base, 'partner', row, { seat: 'Sassari' }),
  'a field cleared': (base, row) => saveRecord(base, 'partner', row, { seat: null }),
  'a deletion': (base, row) => deleteRecord(base, 'partner', row, []),
  'values of a copy': (base, row, former) => takeBack(base, 'partner', row, former, differingFields('partner', row, former, [])),
}

/** The colleague's value comes in between the drawing of the row and the command; `drawn` says which row the command gets. */
async function meanwhile(command: Command, drawn: 'on screen' | 'read at the save'): Promise<boolean> {
  const base = await foundedBase()
  const id = await partner(base)
  const former = await rowOf(base, id)
  await saveRecord(base, 'partner', former, { seat: 'Olbia' })
  const shown = await rowOf(base, id)
  await saveRecord(base, 'partner', shown, { seat: theirs })
  const row = drawn === 'on screen' ? shown : { ...(await rowOf(base, id)), seat: shown['seat'] as string }
  await command(base, row as StoredRow, former)
  return isSeen(base, id)
}

describe('what came in while a person looked at a record', () => {
  for (const [name, command] of Object.entries(commands)) {
    test(`is not lost under ${name}`, async () => {
      expect(await meanwhile(command, 'on screen')).toBe(true)
    })

    test(`would be lost under ${name} that looks at the heads when it saves`, async () => {
      expect(await meanwhile(command, 'read at the save')).toBe(false)
    })
  }

  test('is not lost under a settlement, of one field or of many at once; one that looks again when it saves loses it', async () => {
    for (const many of [false, true])
      for (const again of [false, true]) {
        const base = await foundedBase()
        const id = await partner(base)
        const row = await rowOf(base, id)
        await saveRecord(base, 'partner', row, { seat: 'Sassari' })
        await saveRecord(base, 'partner', row, { seat: 'Nuoro' })
        const { fields: shown } = await openConflicts(base)
        await saveRecord(base, 'partner', row, { seat: theirs })
        const used = again
          ? (await openConflicts(base)).fields.map((one, at) => ({
              ...one,
              conflict: { ...one.conflict, sides: shown[at]?.conflict.sides ?? [] },
            }))
          : shown
        const [first] = used
        if (!first) throw new Error('no disagreement')
        if (many) await resolveMany(base, used, { author: base.author.memberId, groups: null, where: null })
        else await resolveConflict(base, 'partner', id, first.conflict, 'Nuoro')
        expect(await isSeen(base, id)).toBe(!again)
      }
  })
})
