import type { Sheet } from '../../blocks/paper'
import type { Dossier } from '../define-dossier'
import type { Snapshot } from '../snapshot'

/** Whether a dossier stands on the paper that its reader likes: it flows, and is not so wide that it needs its own. */
export function takesAnyPaper(dossier: Pick<Dossier, 'sheet'>, snapshot: Snapshot): boolean {
  const { size, orientation, bare } = dossier.sheet(snapshot)
  return size === 'A4' && orientation === 'portrait' && !bare
}

/** The sheet that a dossier is printed on. */
export function sheetOf(dossier: Pick<Dossier, 'sheet'>, snapshot: Snapshot): Sheet {
  const sheet = dossier.sheet(snapshot)
  return takesAnyPaper(dossier, snapshot) ? { ...sheet, size: snapshot.frame.paper } : sheet
}
