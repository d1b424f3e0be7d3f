import { Input, Select, TextInput } from '@mantine/core'
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import type { FieldOfKind } from '../../../shared/fields/field'
import type { TypedProblem } from '../../../shared/fields/typed/problem'
import { readTypedDay } from '../../../shared/fields/typed/read-day'
import { readTypedClock } from '../../../shared/fields/typed/read-time'
import type { LocalTime } from '../../../shared/fields/value'
import { timeZones } from '../../../shared/records/time-zones'
import { clockTime, shortDay } from '../../../shared/text/format'
import type { Language } from '../../../shared/text/language'
import { zoneName } from '../../../shared/text/zone-names'
import { useTexts } from '../texts/use-texts'
import type { FieldProps } from './field-props'
import { clean } from './typed-input'

/** The last time given before this place: a new one begins on the same day, at the same clock. */
export const LastTimeContext = createContext<LocalTime | null>(null)

/** A day and a time as they stand on a clock somewhere. What is typed stays; it becomes a value once both can be read. */
export function LocalTimeInput(props: FieldProps<FieldOfKind<'localTime'>>): ReactNode {
  const { say, language } = useTexts()
  const last = useContext(LastTimeContext)
  const value = (props.value ?? null) as LocalTime | null
  const [[day, clock], setTyped] = useState(() => typedOf(value, language))
  const [zone, setZone] = useState<string>(value?.zone ?? last?.zone ?? 'Europe/Paris')
  const [left, setLeft] = useState(false)
  const own = useRef(value?.at ?? null)
  useEffect(() => {
    // A value that comes from elsewhere replaces what is typed; one's own does not.
    if ((value?.at ?? null) === own.current) return
    own.current = value?.at ?? null
    setTyped(typedOf(value, language))
    if (value) setZone(value.zone)
  }, [value, language])
  const take = (nextDay: string, nextClock: string, nextZone: string): void => {
    setTyped([nextDay, nextClock])
    setZone(nextZone)
    const read = readParts(nextDay, nextClock)
    own.current = read.value
    props.onInvalid(read.problem !== null)
    props.onChange(read.value === null ? null : { at: read.value, zone: nextZone })
  }
  const { problem } = readParts(day, clock)
  const leave = (): void => {
    setLeft(true)
    if (value) setTyped(typedOf(value, language))
  }
  const zones = [...new Set([...timeZones, zone])].map((one) => ({ value: one, label: zoneName(one, language) }))
  const error = (left && problem !== null && say(`form.errors.${problem}`, { max: '' })) || props.missing || undefined
  return (
    <Input.Wrapper {...clean({ label: props.label ?? undefined, description: props.words.help, error })}>
      <div className="line local-time">
        <TextInput
          aria-label={`${props.ariaLabel}, ${say('form.day')}`}
          placeholder="jj/mm/aaaa"
          value={day}
          onFocus={() => day === '' && clock === '' && last && setTyped([shortDay(last.at.slice(0, 10)), ''])}
          onBlur={leave}
          onChange={({ currentTarget }) => take(currentTarget.value, clock, zone)}
        />
        <TextInput
          aria-label={`${props.ariaLabel}, ${say('form.time')}`}
          placeholder="9 h 30"
          value={clock}
          onBlur={leave}
          onChange={({ currentTarget }) => take(day === '' && last ? shortDay(last.at.slice(0, 10)) : day, currentTarget.value, zone)}
        />
        <Select
          aria-label={`${props.ariaLabel}, ${say('form.zone')}`}
          data={zones}
          value={zone}
          searchable
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && take(day, clock, chosen)}
        />
      </div>
    </Input.Wrapper>
  )
}

function typedOf(time: LocalTime | null, language: Language): readonly [string, string] {
  return time === null ? ['', ''] : [shortDay(time.at.slice(0, 10)), clockTime(time.at, language)]
}

// Nothing typed is no value; half of it is not yet one.
function readParts(day: string, clock: string): { readonly value: string | null; readonly problem: TypedProblem | null } {
  if (day.trim() === '' && clock.trim() === '') return { value: null, problem: null }
  const readDay = readTypedDay(day, true)
  const readClock = readTypedClock(clock)
  if (!readDay.ok) return { value: null, problem: clock.trim() === '' || day.trim() === '' ? 'dayWhole' : readDay.problem }
  if (!readClock.ok) return { value: null, problem: readClock.problem }
  return { value: `${readDay.value}T${readClock.value}`, problem: null }
}
