import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Day } from '../../../shared/kernel/day'
import { listDay } from '../../../shared/text/format'
import { localeOf } from '../../../shared/text/language'
import { RecordName } from '../disagreement/record-name'
import { recordIcons } from '../record-icon/record-icons'
import { useTexts } from '../texts/use-texts'
import classes from './agenda.module.css'
import { Band } from './band'
import { countDeadlines, daysLeft, groupDeadlines, horizonOf, horizons, type Deadline, type Horizon } from './deadline'

/** What is late and what is due in 7, 30 and 90 days: numbers, a band of days, and the list that says the same. */
export function Agenda({ deadlines, today }: { readonly deadlines: readonly Deadline[]; readonly today: Day }): ReactNode {
  const { say } = useTexts()
  const [horizon, setHorizon] = useState<Horizon>(90)
  const groups = groupDeadlines(deadlines, horizon, today)
  const counts = countDeadlines(deadlines, today)
  return (
    <section className="block" aria-label={say('agenda.title')}>
      <Horizons counts={counts} chosen={horizon} onChoose={setHorizon} />
      <Band deadlines={deadlines} today={today} />
      <div className={classes['list']}>
        {groups.length === 0 && (
          <p className={classes['nothing']}>{horizon === 'late' ? say('agenda.nothingLate') : say('agenda.nothing', { days: horizon })}</p>
        )}
        {groups.map((group) => (
          <section key={group.horizon} aria-label={nameOf(group.horizon, say)}>
            <h3 className={classes['group']}>
              {nameOf(group.horizon, say)} <span className="quiet">{group.deadlines.length}</span>
            </h3>
            {group.deadlines.map((deadline) => (
              <Row key={deadline.key} deadline={deadline} today={today} />
            ))}
          </section>
        ))}
      </div>
    </section>
  )
}

interface HorizonsProps {
  readonly counts: Readonly<Record<Horizon, number>>
  readonly chosen: Horizon
  readonly onChoose: (horizon: Horizon) => void
}

function Horizons({ counts, chosen, onChoose }: HorizonsProps): ReactNode {
  const { say } = useTexts()
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0
    const next = step === 0 ? undefined : horizons[(horizons.indexOf(chosen) + step + horizons.length) % horizons.length]
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
    event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')[horizons.indexOf(next)]?.focus()
  }
  return (
    <div className={classes['horizons']} role="radiogroup" aria-label={say('agenda.horizon')} onKeyDown={move}>
      {horizons.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={one === chosen}
          tabIndex={one === chosen ? 0 : -1}
          className={one === 'late' && counts.late > 0 ? classes['late'] : undefined}
          onClick={() => onChoose(one)}
        >
          <b>{counts[one]}</b>
          <span>{one === 'late' ? say('agenda.late') : say('agenda.days', { days: one })}</span>
        </button>
      ))}
    </div>
  )
}

function Row({ deadline, today }: { readonly deadline: Deadline; readonly today: Day }): ReactNode {
  const { say, language } = useTexts()
  const Icon = recordIcons[deadline.type]
  const left = daysLeft(deadline, today)
  const soon = deadline.pressing && horizonOf(deadline, today) === 7
  const days = left === 0 ? say('common.today') : left === 1 ? say('common.tomorrow') : say('common.inDays', { days: left })
  return (
    <Link className={classes['row']} href={deadline.path}>
      <span className="xs quiet">{weekday(deadline.day, localeOf(language))}</span>
      <span className={classes['day']}>{listDay(deadline.day, language, today)}</span>
      <Icon size={16} />
      <span className={classes['what']}>
        <RecordName text={deadline.title} disagrees={deadline.disagrees} />
      </span>
      <span className={`xs quiet ${classes['partner']}`}>
        <RecordName text={deadline.partner} disagrees={deadline.partnerDisagrees} />
      </span>
      <span className={classes['left']}>
        {left < 0 ? (
          <span className="pill rubis">
            <IconAlertTriangle size={14} />
            {say('common.lateDays', { days: -left })}
          </span>
        ) : soon ? (
          <span className="pill ambre">
            <IconClockExclamation size={14} />
            {days}
          </span>
        ) : (
          <span className="xs quiet">{days}</span>
        )}
      </span>
    </Link>
  )
}

function nameOf(horizon: Horizon, say: ReturnType<typeof useTexts>['say']): string {
  return horizon === 'late' ? say('agenda.late') : say('agenda.within', { days: horizon })
}

function weekday(day: Day, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`))
}
