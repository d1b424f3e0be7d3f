import type { Clock, NewId, RandomBytes } from '../../shared/kernel/ids'
import type { PonteDatabase } from './database'

/** Who works, and on which laptop: what every op and number carries. */
export interface Author {
  readonly memberId: string
  readonly memberName: string
  readonly initials: string
  readonly laptopId: string
  readonly laptopName: string
  readonly laptopCode: string
}

/** A base that is open in this window. */
export interface Base {
  /** What the laptop keeps it under, for as long as it has it. */
  readonly storeId: string
  /** The database that holds it now, as `PonteDatabase` takes it: another one after each time that the laptop went back to a backup. */
  readonly database: string
  readonly name: string
  /** A practice base never mixes with a real one. */
  readonly practice: boolean
  readonly author: Author
  readonly db: PonteDatabase
  readonly clock: Clock
  readonly newId: NewId
  readonly random: RandomBytes
  /** The zone of this machine, for days and clocks shown. */
  readonly zone: string
}
