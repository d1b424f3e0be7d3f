import { useLiveQuery } from '../../db/live-query'
import { useMemo } from 'react'
import type { Dossier, Proposals } from '../../../shared/dossiers/define-dossier'
import { takesAnyPaper } from '../../../shared/dossiers/pages/sheet-of'
import { readSnapshot, type SnapshotContents } from '../../../shared/dossiers/snapshot'
import { snapshotText } from '../../../shared/dossiers/snapshot-to-paper'
import type { Json } from '../../../shared/kernel/json'
import { circumstancesOf } from '../../db/circumstances'
import { dossierReader } from '../../db/dossier-reader'
import { useBase } from '../../db/use-base'
import type { Chosen } from './dossier-choices'

/** What is printed: its text for main, what was collected for it, and what it is about. */
export interface TakenSnapshot {
  readonly text: string
  readonly contents: SnapshotContents
  readonly subject: string
  /** Whether it may stand on another size of paper than A4. */
  readonly anyPaper: boolean
  /** The words that it proposes. */
  readonly proposals: Proposals
}

/** Collects a dossier live: it changes when a record that it prints changes, and at no other time. null while it is read, and while there are no options. */
export function useSnapshot(dossier: Dossier, options: Json, { language, asOf, frame }: Omit<Chosen, 'options'>): TakenSnapshot | null {
  const base = useBase()
  const asked = JSON.stringify(options)
  const framed = JSON.stringify(frame)
  // As text, so that a look at the records that finds the same changes nothing.
  const collected = useLiveQuery(
    async () => (asked === 'null' ? null : JSON.stringify(await dossier.collect(dossierReader(base), JSON.parse(asked)))),
    [base, dossier, asked],
  )
  return useMemo(() => {
    if (collected === undefined || collected === null) return null
    const contents = JSON.parse(collected) as SnapshotContents
    const circumstances = circumstancesOf(base, contents, language, asOf, JSON.parse(framed) as Chosen['frame'])
    const text = snapshotText(dossier, contents, JSON.parse(asked) as Json, circumstances)
    const snapshot = readSnapshot(text)
    return {
      text,
      contents,
      subject: dossier.subject(snapshot),
      anyPaper: takesAnyPaper(dossier, snapshot),
      proposals: dossier.proposals(snapshot),
    }
  }, [base, dossier, collected, asked, framed, language, asOf])
}
