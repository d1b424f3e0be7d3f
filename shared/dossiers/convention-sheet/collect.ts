import { linkTo, readLink, type RecordLink } from '../../fields/record-type'
import type { RecordRow } from '../../records/record-row'
import { createGathering } from '../readers/collect-records'
import type { DossierReader } from '../define-dossier'
import { createSieve, finishFor, type Sieve } from '../readers/meant-for'
import type { SnapshotContents } from '../snapshot'
import type { ConventionSheetOptions } from './sheet'

/** Reads the convention, the acts of its family, and what hangs on it. Nothing of it when it is not meant for the reader. */
export async function collectConventionSheet(read: DossierReader, options: ConventionSheetOptions): Promise<SnapshotContents> {
  const gathered = createGathering()
  const sieve = createSieve(options.recipient)
  const found = await read.record('convention', options.record)
  const [convention] = found ? sieve.keep('convention', [found]) : []
  if (!convention) return await finishFor(read, gathered, sieve)
  gathered.add('convention', [convention])
  const link = linkTo('convention', convention.id)
  const wants = new Set<string>(options.parts)
  if (wants.has('family')) gathered.add('convention', await familyOf(read, convention, sieve))
  if (wants.has('texts')) gathered.add('document', sieve.keep('document', await read.linkedTo(link, 'document', 'about/to')))
  if (wants.has('commitments')) gathered.add('commitment', sieve.keep('commitment', await read.linkedTo(link, 'commitment', 'from')))
  if (wants.has('life') || wants.has('payments')) {
    const actions = sieve.keep('action', await read.linkedTo(link, 'action', 'convention'))
    if (wants.has('life')) gathered.add('action', actions)
    if (wants.has('payments'))
      for (const [of, path] of [[link, 'convention'] as const, ...actions.map((row) => [linkTo('action', row.id), 'action'] as const)])
        gathered.add('payment', sieve.keep('payment', await read.linkedTo(of, 'payment', path)))
  }
  // The checks ask what the parties are; they are ours.
  if (wants.has('checks') && options.recipient === 'internal') gathered.add('partner', await partiesOf(read, convention))
  return await finishFor(read, gathered, sieve)
}

async function partiesOf(read: DossierReader, convention: RecordRow): Promise<readonly RecordRow[]> {
  const parties = Array.isArray(convention['parties']) ? (convention['parties'] as readonly { readonly partner?: unknown }[]) : []
  const targets = parties.map(({ partner }) => (typeof partner === 'string' ? readLink(partner) : null))
  return await read.all(
    'partner',
    targets.flatMap((target) => (target?.type === 'partner' ? [target.id] : [])),
  )
}

// Up to the act from which all others hang, then down to all of them, and those that this one replaces or is replaced by.
async function familyOf(read: DossierReader, convention: RecordRow, sieve: Sieve): Promise<readonly RecordRow[]> {
  const family = new Map<RecordLink, RecordRow>()
  const take = (rows: readonly RecordRow[]): readonly RecordRow[] => {
    const fresh = sieve.keep('convention', rows).filter((row) => !family.has(linkTo('convention', row.id)))
    for (const row of fresh) family.set(linkTo('convention', row.id), row)
    return fresh
  }
  let waiting: readonly RecordRow[] = take([convention])
  while (waiting.length > 0) {
    const near: RecordRow[] = []
    for (const row of waiting) {
      const link = linkTo('convention', row.id)
      for (const path of ['amends', 'frame', 'replacedBy']) near.push(...(await read.linkedTo(link, 'convention', path)))
      for (const name of ['amends', 'frame', 'replacedBy']) near.push(...(await targetOf(read, row[name])))
    }
    waiting = take(near)
  }
  return [...family.values()]
}

async function targetOf(read: DossierReader, link: unknown): Promise<readonly RecordRow[]> {
  const target = typeof link === 'string' ? readLink(link) : null
  const row = target?.type === 'convention' ? await read.record('convention', target.id) : null
  return row ? [row] : []
}
