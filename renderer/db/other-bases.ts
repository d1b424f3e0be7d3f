import { createContext } from 'react'
import type { KeptBase } from './laptop-database'

/** How the window leaves the base that is open for another one, or for the first start. */
export interface OtherBases {
  /** Closes what is open and opens this one. */
  open(kept: KeptBase): void
  /** Closes what is open and asks again: create, join, practise. */
  startAgain(): void
}

/** Filled by what stands between the start and the records. */
export const OtherBasesContext = createContext<OtherBases>({ open: () => undefined, startAgain: () => undefined })
