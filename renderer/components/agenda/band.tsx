import type { ReactNode } from 'react'
import type { Day } from '../../../shared/kernel/day'
import { listDay, longDay, monthName } from '../../../shared/text/format'
import { recordIcons } from '../record-icon/record-icons'
import { useTexts } from '../texts/use-texts'
import classes from './agenda.module.css'
import { bandEnd, bandPlace, daysLeft, monthStarts, type Deadline } from './deadline'

/** How near two signs may stand before the second keeps only its dot, in percent of the band. */
const room = 3.2

/** Ninety days on a line, one dot for each deadline to come. It repeats the list, so it is one picture with a sentence. */
export function Band({ deadlines, today }: { readonly deadlines: readonly Deadline[]; readonly today: Day }): ReactNode {
  const { say, language } = useTexts()
  const end = bandEnd(today)
  const ahead = deadlines
    .filter((deadline) => daysLeft(deadline, today) >= 0 && deadline.day <= end)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const label = say('agenda.band', { count: ahead.length, from: longDay(today, language), to: longDay(end, language) })
  let free = -room
  return (
    <div className={classes['band']} role="img" aria-label={label}>
      <span className={classes['near']} style={{ width: `${(7 / 90) * 100}%` }} />
      <span className={classes['middle']} style={{ left: `${(7 / 90) * 100}%`, width: `${(23 / 90) * 100}%` }} />
      <span className={classes['axis']} />
      <span className={`${classes['label']} ${classes['first']}`}>{listDay(today, language, today)}</span>
      {monthStarts(today).map((day) => (
        <span key={day}>
          <span className={classes['tick']} style={{ left: `${bandPlace(day, today)}%` }} />
          <span className={classes['label']} style={{ left: `${bandPlace(day, today)}%` }}>
            {monthName(Number(day.slice(5, 7)), language)}
          </span>
        </span>
      ))}
      <span className={`${classes['label']} ${classes['last']}`}>{listDay(end, language, today)}</span>
      {ahead.map((deadline) => {
        const place = bandPlace(deadline.day, today)
        const drawn = place >= free
        if (drawn) free = place + room
        const Icon = recordIcons[deadline.type]
        return (
          <span
            key={deadline.key}
            className={deadline.pressing ? `${classes['point']} ${classes['pressing']}` : classes['point']}
            style={{ left: `${place}%` }}
          >
            {drawn && <Icon size={14} />}
          </span>
        )
      })}
    </div>
  )
}
