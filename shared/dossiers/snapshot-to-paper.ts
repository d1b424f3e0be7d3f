import type { Block } from '../blocks/block'
import type { Paper } from '../blocks/paper'
import { fullHash } from '../kernel/hash'
import { canonicalJson, type Json } from '../kernel/json'
import { dossierWords } from '../text/dossiers'
import { shortDay } from '../text/format'
import { localeOf } from '../text/language'
import type { Dossier, DossierReader } from './define-dossier'
import { disagreementBlocks } from './pages/disagreements'
import { readSnapshot, snapshotFormat, writeSnapshot, type Circumstances, type Snapshot, type SnapshotContents } from './snapshot'
import { sheetOf } from './pages/sheet-of'
import { keptBlocks } from './pages/kept'
import { signatureBlocks } from './pages/signature'
import { createTeller } from './telling/teller'
import { inTwoLanguages } from './pages/two-languages'
import { withheldBlocks } from './pages/withheld-blocks'

/** Reads what a dossier needs and gives the text that crosses to main (`pdf.make`). Throws on options that are not the dossier's. */
export async function takeSnapshot(dossier: Dossier, read: DossierReader, options: Json, circumstances: Circumstances): Promise<string> {
  return snapshotText(dossier, await dossier.collect(read, options), options, circumstances)
}

/** The text that crosses to main, from what was collected. */
export function snapshotText(dossier: Dossier, contents: SnapshotContents, options: Json, circumstances: Circumstances): string {
  return writeSnapshot({ ...circumstances, ...contents, format: snapshotFormat, dossier: dossier.name, options })
}

/** The paper of a snapshot: the dossier's blocks in the frame that all dossiers share, which ends with what is in disagreement. */
export function composePaper(dossiers: readonly Dossier[], text: string): Paper {
  const snapshot = readSnapshot(text)
  const dossier = dossiers.find((one) => one.name === snapshot.dossier)
  if (!dossier) throw new Error(`no dossier of the name ${snapshot.dossier}`)
  const words = dossierWords(snapshot.language)
  const subject = dossier.subject(snapshot)
  const kind = dossier.version(snapshot)
  const { draft, number, signed, kept } = snapshot.frame
  // The hash is that of the canonical text, however the snapshot was written down on its way.
  const hash = fullHash(canonicalJson(JSON.parse(text) as Json))
  const notes = [
    ...(number === '' ? [] : [words.numbered(number)]),
    `${words.asOf} ${shortDay(snapshot.asOf)}`,
    `${words.data} ${hash.slice(0, 12)}`,
    ...(snapshot.base.practice ? [words.practice] : []),
  ]
  const composed = (of: Snapshot): readonly Block[] => {
    if (dossier.givenOut) return dossier.compose(of)
    const teller = createTeller(of)
    return [
      ...dossier.compose(of),
      ...withheldBlocks(teller),
      ...(signed ? signatureBlocks(teller) : []),
      ...(kept ? keptBlocks(teller, `${kind} – ${subject}`, hash) : []),
      ...disagreementBlocks(teller),
    ]
  }
  const second = dossier.second(snapshot)
  const first = composed(snapshot)
  return {
    title: `${kind} – ${subject}`,
    language: localeOf(snapshot.language),
    author: snapshot.base.letterhead.join(', '),
    madeAt: snapshot.madeAt,
    head: { start: kind, end: subject },
    foot: { note: notes.join(' · '), page: words.page },
    watermark: snapshot.base.practice ? words.practice : draft ? words.draft : null,
    sheet: sheetOf(dossier, snapshot),
    lacks: words.lacks,
    blocks:
      second === null
        ? first
        : inTwoLanguages(first, composed({ ...snapshot, language: second, orderedIn: snapshot.language }), localeOf(second)),
  }
}
