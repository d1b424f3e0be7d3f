import { Button } from '@mantine/core'
import { IconClockPause, IconPencil } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTexts } from '../texts/use-texts'
import { focusBeside } from './focus-beside'
import { placeSides, type Side } from './side'
import { SideCard } from './side-card'

/** An input for a value that no side wrote. */
export interface AnotherValueInput {
  /** Whether something was typed and left: it is open then. */
  readonly begun: boolean
  /** Draws it; it calls back when the value was taken, or given up. */
  readonly draw: (done: (how: 'taken' | 'left') => void) => ReactNode
}

interface Props {
  readonly label: string
  /** What is to be known before the sides are looked at; null for nothing. */
  readonly lead: string | null
  readonly sides: readonly Side[]
  /** null where none can be typed. */
  readonly another: AnotherValueInput | null
}

/**
 * A field with the values that were written without knowing of each other; none is chosen beforehand. 1, 2, 3 take a value, E types another, P leaves
 * it for later, arrows and Enter go on.
 */
export function Disagreement({ label, lead, sides, another }: Props): ReactNode {
  const { say } = useTexts()
  const [typing, setTyping] = useState(another?.begun === true)
  const section = useRef<HTMLElement>(null)
  const placed = placeSides(sides)
  const goOn = (step: 1 | -1): void => focusBeside(section.current, step)
  const take = (side: Side): void => {
    goOn(1)
    side.act.run()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.target !== section.current || event.ctrlKey || event.altKey || event.metaKey) return
    const taken = placed.find(({ place }) => String(place) === event.key)
    const act = taken ? () => take(taken) : actOf(event.key.toLowerCase(), goOn, another && (() => setTyping(true)))
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <section ref={section} className="disagreement" data-disagreement tabIndex={0} aria-label={label} onKeyDown={press}>
      <div className="block-head">
        <h3>{label}</h3>
        <span className="push line">
          {another && !typing && (
            <HeadButton
              icon={<IconPencil size={14} />}
              words={say('disagreements.another')}
              label={label}
              letter="E"
              onClick={() => setTyping(true)}
            />
          )}
          <HeadButton
            icon={<IconClockPause size={14} />}
            words={say('disagreements.later')}
            label={label}
            letter="P"
            onClick={() => goOn(1)}
          />
        </span>
      </div>
      {lead !== null && <p className="sm disagreement-lead">{lead}</p>}
      <div className="sides">
        {placed.map((side) => (
          <SideCard key={side.key} label={label} side={side} onTake={() => take(side)} />
        ))}
      </div>
      {typing && another && (
        <div className="another">
          {another.draw((how) => {
            setTyping(false)
            if (how === 'taken') goOn(1)
            else section.current?.focus()
          })}
        </div>
      )}
    </section>
  )
}

function actOf(key: string, goOn: (step: 1 | -1) => void, type: (() => void) | null): (() => void) | null {
  if (key === 'e') return type
  if (key === 'arrowup') return () => goOn(-1)
  return key === 'arrowdown' || key === 'enter' || key === 'p' ? () => goOn(1) : null
}

interface HeadButtonProps {
  readonly icon: ReactNode
  readonly words: string
  readonly label: string
  readonly letter: string
  readonly onClick: () => void
}

function HeadButton({ icon, words, label, letter, onClick }: HeadButtonProps): ReactNode {
  return (
    <Button variant="subtle" size="compact-sm" leftSection={icon} aria-label={`${words}, ${label}`} onClick={onClick}>
      {words}
      <kbd>{letter}</kbd>
    </Button>
  )
}
