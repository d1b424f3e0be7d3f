import { useState } from 'react'
import type { Dossier } from '../../../shared/dossiers/define-dossier'
import type { Json } from '../../../shared/kernel/json'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import { savePdf } from '../../bridge/pdf-bytes'
import { notifyProblem } from '../../components/notice/notify'
import { printPdf } from '../../components/pdf-view/print-pdf'
import { useTexts } from '../../components/texts/use-texts'
import { circumstancesOf } from '../../db/circumstances'
import { dossierReader } from '../../db/dossier-reader'
import { makePdfOf } from '../../db/pictures'
import { useBase, useToday } from '../../db/use-base'

/** A paper that is printed or saved without being shown first. */
export interface Sheet {
  readonly making: boolean
  print(): void
  save(): void
}

/** Makes the paper of a dossier with these options, when it is asked for. */
export function useSheet(dossier: Dossier, options: () => Json, fileName: string): Sheet {
  const base = useBase()
  const today = useToday()
  const { say, language } = useTexts()
  const [making, setMaking] = useState(false)
  const make = async (use: (bytes: Uint8Array) => Promise<void>): Promise<void> => {
    setMaking(true)
    const reader = dossierReader(base)
    const asked = options()
    const contents = await dossier.collect(reader, asked)
    const snapshot = await takeSnapshot(dossier, reader, asked, circumstancesOf(base, contents, language, today))
    const made = await makePdfOf(base, snapshot, contents.pictures)
    if (made.ok) await use(made.value.bytes)
    else notifyProblem(made.problem, say, language)
  }
  const run = (use: (bytes: Uint8Array) => Promise<void>): void => void make(use).finally(() => setMaking(false))
  return {
    making,
    print: () => run(async (bytes) => void (await printPdf(bytes, { signal: new AbortController().signal, onProgress: () => undefined }))),
    save: () =>
      run(async (bytes) => {
        const saved = await savePdf(bytes, fileName)
        if (!saved.ok && saved.problem.type !== 'cancelled') notifyProblem(saved.problem, say, language)
      }),
  }
}
