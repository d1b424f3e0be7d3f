// First: it gives this process the browser's storage that the others look for.
import { foundedBase } from '../../helpers/test-base'
import { describe, expect, test } from 'vitest'
import { isStillSeen, newPartner, partnerRow } from '../../helpers/still-seen'
import type { Base } from '../../../renderer/db/base'
import { deleteRecord, restoreRecord } from '../../../renderer/db/commands/delete-record'
import { linkRecords, unlinkRecords } from '../../../renderer/db/commands/link-records'
import { keepOrDelete } from '../../../renderer/db/commands/resolve'
import { openConflicts } from '../../../renderer/db/commands/resolve-many'
import { saveRecord } from '../../../renderer/db/commands/save-record'
import type { StoredRow } from '../../../renderer/db/database'
import type { DeletionConflict } from '../../../shared/merge/conflicts'
import { allHeads, seenHeads } from '../../../shared/merge/shown'
import { placesInto, type LinkPlace } from '../../../shared/records/links'

/** One partner is part of another: the record that owns the link, the one it points to, and a third. */
interface Scene {
  readonly base: Base
  readonly owner: string
  readonly region: string
  readonly third: string
}

/** What a command is given: the two rows, and the deletion of the owner that is in dispute, if one is. */
interface Drawn {
  readonly owner: StoredRow
  readonly region: StoredRow
  readonly dispute: DeletionConflict | null
}

/** A command given on the rows that are handed to it, what came in between their drawing and the command, and whether a person still sees that. */
interface Case {
  readonly before?: (scene: Scene) => Promise<unknown>
  readonly meanwhile: (scene: Scene) => Promise<unknown>
  readonly command: (scene: Scene, drawn: Drawn) => Promise<unknown>
  readonly isSeen: (scene: Scene) => Promise<boolean>
}

function parentPlace(): LinkPlace {
  const place = placesInto('partner').find(({ from, path }) => from === 'partner' && path === 'parent')
  if (!place) throw new Error('no such link')
  return place
}

const place = parentPlace()
const save = async ({ base }: Scene, id: string, draft: Readonly<Record<string, unknown>>): Promise<unknown> =>
  saveRecord(base, 'partner', await partnerRow(base, id), draft)
const theirLink = {
  meanwhile: (scene: Scene) => save(scene, scene.owner, { parent: `partner:${scene.third}` }),
  isSeen: ({ base, owner, third }: Scene) => isStillSeen(base, owner, 'parent', `partner:${third}`),
}
const theirSeat = {
  meanwhile: (scene: Scene) => save(scene, scene.owner, { seat: 'Olbia' }),
  isSeen: ({ base, owner }: Scene) => isStillSeen(base, owner, 'seat', 'Olbia'),
}
const bin = async ({ base }: Scene, id: string): Promise<unknown> => deleteRecord(base, 'partner', await partnerRow(base, id), [])
const theirDeletion = {
  meanwhile: async (scene: Scene): Promise<void> => {
    await restoreRecord(scene.base, 'partner', await partnerRow(scene.base, scene.owner))
    await bin(scene, scene.owner)
  },
  isSeen: ({ base, owner }: Scene) => isStillSeen(base, owner, '$del', true),
}
// Deleted by one person, written by another who did not know: both stand.
const deletedAndWritten = async (scene: Scene): Promise<void> => {
  const shown = await partnerRow(scene.base, scene.owner)
  await bin(scene, scene.owner)
  await saveRecord(scene.base, 'partner', shown, { seat: 'Nuoro' })
}

async function disputeOf({ base, owner }: Scene): Promise<DeletionConflict | null> {
  return (await openConflicts(base)).deletions.find(({ id }) => id === owner)?.conflict ?? null
}

async function settle({ base, owner }: Scene, dispute: DeletionConflict | null, what: 'keep' | 'delete'): Promise<unknown> {
  if (!dispute) throw new Error('no dispute')
  return keepOrDelete(base, 'partner', owner, dispute, what)
}

const cases: Readonly<Record<string, Case>> = {
  'a link from the other end': {
    ...theirLink,
    command: ({ base, region }, { owner }) =>
      linkRecords(base, place, { ...owner, parent: undefined } as unknown as StoredRow, { type: 'partner', id: region }),
  },
  'a link taken off': {
    ...theirLink,
    command: ({ base, region }, { owner }) => unlinkRecords(base, place, owner, { type: 'partner', id: region }),
  },
  'a deletion that takes a child along': {
    ...theirSeat,
    command: ({ base }, { owner, region }) => deleteRecord(base, 'partner', region, [{ shown: owner, place, what: 'delete' }]),
  },
  'a deletion that unlinks a child': {
    ...theirLink,
    command: ({ base }, { owner, region }) => deleteRecord(base, 'partner', region, [{ shown: owner, place, what: 'unlink' }]),
  },
  'a way out of the bin': {
    ...theirDeletion,
    before: (scene) => bin(scene, scene.owner),
    command: ({ base }, { owner }) => restoreRecord(base, 'partner', owner),
  },
  'the choice to delete what was written': {
    ...theirSeat,
    before: deletedAndWritten,
    command: (scene, { dispute }) => settle(scene, dispute, 'delete'),
  },
  'the choice to keep what was written': {
    before: deletedAndWritten,
    meanwhile: (scene) => bin(scene, scene.owner),
    isSeen: theirDeletion.isSeen,
    command: (scene, { dispute }) => settle(scene, dispute, 'keep'),
  },
}

/** The rows as they were drawn, or with the heads that they have when the command comes. */
async function meanwhile({ before, meanwhile: comesIn, command, isSeen }: Case, drawn: 'on screen' | 'read at the save'): Promise<boolean> {
  const base = await foundedBase()
  const [region, third] = [await newPartner(base), await newPartner(base)]
  const scene = { base, region, third, owner: await newPartner(base, { parent: `partner:${region}`, seat: 'Cagliari' }) }
  await before?.(scene)
  const shown = { owner: await partnerRow(base, scene.owner), region: await partnerRow(base, region), dispute: await disputeOf(scene) }
  await comesIn(scene)
  await command(scene, drawn === 'on screen' ? shown : await readAgain(scene, shown))
  return isSeen(scene)
}

async function readAgain({ base, owner, region }: Scene, shown: Drawn): Promise<Drawn> {
  const now = await partnerRow(base, owner)
  const heads = { heads: allHeads(now, '$del'), seen: seenHeads(now, '', () => false) }
  return {
    owner: { ...now, parent: shown.owner['parent'] } as StoredRow,
    region: await partnerRow(base, region),
    dispute: shown.dispute && { ...shown.dispute, ...heads },
  }
}

describe('what came in while a person looked at records', () => {
  for (const [name, one] of Object.entries(cases)) {
    test(`is not lost under ${name}`, async () => {
      expect(await meanwhile(one, 'on screen')).toBe(true)
    })

    test(`would be lost under ${name} that looks at the heads when it saves`, async () => {
      expect(await meanwhile(one, 'read at the save')).toBe(false)
    })
  }
})
