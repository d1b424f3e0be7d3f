import { SegmentedControl, Select, type ComboboxItem } from '@mantine/core'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

interface Props {
  readonly name: string
  readonly data: ComboboxItem[]
  /** '' as long as nothing is chosen. */
  readonly value: string
  onChange(value: string): void
}

/** One of a few, as buttons side by side; where there is no room for all of their words, as a list that opens. */
export function Segments({ name, data, value, onChange }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  // The width that the buttons ask for, known once they did not fit.
  const [asked, setAsked] = useState(0)
  const [room, setRoom] = useState(Infinity)
  const fits = asked <= room
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    const { current } = place
    if (!current) return undefined
    // Whoever stood in the one stands in the other.
    if (hadFocus.current) current.querySelector('input')?.focus({ preventScroll: true })
    const look = (): void => {
      setRoom(current.clientWidth)
      const buttons = current.querySelector('[role="radiogroup"]')
      if (buttons && buttons.scrollWidth > current.clientWidth) setAsked(buttons.scrollWidth)
    }
    const watching = new ResizeObserver(look)
    watching.observe(current)
    look()
    return () => watching.disconnect()
  }, [fits])
  return (
    <div className="grow" ref={place} onFocus={() => (hadFocus.current = true)} onBlur={() => (hadFocus.current = false)}>
      {fits ? (
        <SegmentedControl fullWidth aria-label={name} data={data} value={value} onChange={onChange} />
      ) : (
        <Select
          aria-label={name}
          data={data}
          value={value === '' ? null : value}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && onChange(chosen)}
        />
      )}
    </div>
  )
}
