import { bareFrame, type Circumstances, type Frame, type SnapshotContents } from '../../shared/dossiers/snapshot'
import type { Json } from '../../shared/kernel/json'
import { dossierWords } from '../../shared/text/dossiers'
import type { Language } from '../../shared/text/language'
import type { Base } from './base'

/** Who prints, where and when. The lines over a cover are those of the settings. */
export function circumstancesOf(
  base: Base,
  { settings }: SnapshotContents,
  language: Language,
  asOf: string,
  frame: Frame = bareFrame,
): Circumstances {
  const lines = ['letterhead.authority', 'letterhead.authorityCorsican', 'letterhead.directorate'].flatMap((key) => linesOf(settings[key]))
  return {
    madeAt: base.clock(),
    zone: base.zone,
    madeBy: base.author.memberName,
    laptop: base.author.laptopCode,
    base: { name: base.name, practice: base.practice, letterhead: lines.length > 0 ? lines : dossierWords(language).letterhead },
    language,
    asOf,
    frame,
  }
}

function linesOf(value: Json | undefined): readonly string[] {
  return typeof value === 'string' ? value.split('\n').filter((line) => line.trim() !== '') : []
}
