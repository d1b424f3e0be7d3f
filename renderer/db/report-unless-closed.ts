import type { PonteDatabase } from './database'

/** Reports what a read beside the screens threw. That its store was closed meanwhile is no bug: the laptop went back to a backup. */
export function reportUnlessClosed(db: PonteDatabase, error: unknown): void {
  if (db.isOpen()) reportError(error)
}
