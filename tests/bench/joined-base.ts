import { writeBaseFile, type BaseFile } from './base-file'
import { joinBase } from './laptop'

/** A laptop that took a drawn base in from a file. */
export interface JoinedBase {
  readonly file: BaseFile
  readonly profile: string
  /** The first import, from the click to the open base. */
  readonly importMs: number
  /** The longest frame of the window meanwhile. */
  readonly importFrame: number
}

const joined = new Map<number, Promise<JoinedBase>>()

/** The laptop with about so many records; every part of a run uses the same one. */
export function joinedBase(records: number): Promise<JoinedBase> {
  const known = joined.get(records) ?? join(records)
  joined.set(records, known)
  return known
}

async function join(records: number): Promise<JoinedBase> {
  const file = await writeBaseFile(records)
  const { profile, ms, frameMs } = await joinBase(`laptop-${records}`, file.path)
  return { file, profile, importMs: ms, importFrame: frameMs }
}
