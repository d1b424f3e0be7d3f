import {
  IconAlertTriangle,
  IconArchive,
  IconBan,
  IconBulb,
  IconCalendar,
  IconCalendarClock,
  IconCalendarX,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconFileText,
  IconGavel,
  IconHandStop,
  IconMessages,
  IconPlayerPause,
  IconPlayerPlay,
  IconReplace,
  IconSend,
  IconSignature,
  IconZzz,
  type Icon,
} from '@tabler/icons-react'

/** The tone and the sign of a state. */
export interface Mark {
  readonly tone: 'gris' | 'mer' | 'maquis' | 'ambre' | 'rubis'
  readonly Sign: Icon
}

const unknown: Mark = { tone: 'gris', Sign: IconCircleDashed }

const mark = (tone: Mark['tone'], Sign: Icon): Mark => ({ tone, Sign })

// One table for the states of every type: equal codes mean equal things.
const marks: Readonly<Record<string, Mark>> = {
  active: mark('maquis', IconCircleCheck),
  dormant: mark('gris', IconZzz),
  ended: mark('gris', IconArchive),
  inactive: mark('gris', IconZzz),
  deceased: mark('gris', IconArchive),
  draft: mark('gris', IconFileText),
  negotiating: mark('mer', IconMessages),
  submitted: mark('mer', IconFileText),
  deliberated: mark('mer', IconGavel),
  signed: mark('mer', IconSignature),
  transmitted: mark('mer', IconSend),
  inForce: mark('maquis', IconCircleCheck),
  toRenew: mark('ambre', IconClock),
  expired: mark('rubis', IconCalendarX),
  denounced: mark('gris', IconHandStop),
  suspended: mark('ambre', IconPlayerPause),
  replaced: mark('gris', IconReplace),
  closed: mark('gris', IconArchive),
  project: mark('gris', IconCircleDashed),
  confirmed: mark('mer', IconCalendar),
  underway: mark('maquis', IconPlayerPlay),
  done: mark('maquis', IconCircleCheck),
  cancelled: mark('gris', IconBan),
  idea: mark('gris', IconBulb),
  application: mark('mer', IconFileText),
  eligible: mark('mer', IconCircleCheck),
  approved: mark('mer', IconGavel),
  contracted: mark('mer', IconSignature),
  refused: mark('gris', IconBan),
  abandoned: mark('gris', IconBan),
  coming: mark('gris', IconCalendar),
  undated: mark('gris', IconCircleDashed),
  soon: mark('ambre', IconClock),
  thisWeek: mark('ambre', IconCalendarClock),
  over: mark('gris', IconArchive),
  open: mark('mer', IconCircleDashed),
  closing: mark('ambre', IconClock),
  overdue: mark('rubis', IconAlertTriangle),
  dropped: mark('gris', IconBan),
}

/** The mark of a code; a plain one for a code that this version does not know. */
export function markOf(code: string): Mark {
  return marks[code] ?? unknown
}
