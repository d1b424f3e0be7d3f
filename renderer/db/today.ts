import type { Day } from '../../shared/kernel/day'
import { instantDay } from '../../shared/text/format'
import type { Base } from './base'

/** The local day of this machine, now. */
export function todayOf(base: Base): Day {
  return instantDay(base.clock(), base.zone)
}
