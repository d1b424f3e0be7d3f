import { useLiveQuery } from '../../db/live-query'
import { useMemo } from 'react'
import type { Dossier } from '../../../shared/dossiers/define-dossier'
import type { SnapshotContents } from '../../../shared/dossiers/snapshot'
import { snapshotText } from '../../../shared/dossiers/snapshot-to-paper'
import type { Json } from '../../../shared/kernel/json'
import type { Language } from '../../../shared/text/language'
import { circumstancesOf } from '../../db/circumstances'
import { dossierReader } from '../../db/dossier-reader'
import { useBase } from '../../db/use-base'

/** What is printed: its text for main, and what was collected for it. */
export interface TakenSnapshot {
  readonly text: string
  readonly contents: SnapshotContents
}

/** Collects a dossier live: it changes when a record that it prints changes, and at no other time. null while it is read. */
export function useSnapshot(dossier: Dossier, options: Json, language: Language, asOf: string): TakenSnapshot | null {
  const base = useBase()
  const asked = JSON.stringify(options)
  // As text, so that a look at the records that finds the same changes nothing.
  const collected = useLiveQuery(
    async () => JSON.stringify(await dossier.collect(dossierReader(base), JSON.parse(asked))),
    [base, dossier, asked],
  )
  return useMemo(() => {
    if (collected === undefined) return null
    const contents = JSON.parse(collected) as SnapshotContents
    const text = snapshotText(dossier, contents, JSON.parse(asked) as Json, circumstancesOf(base, contents, language, asOf))
    return { text, contents }
  }, [base, dossier, collected, asked, language, asOf])
}
