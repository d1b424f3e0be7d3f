import { Button } from '@mantine/core'
import { IconDeviceLaptop, IconFileArrowLeft, IconHistory, IconPencil, type Icon } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTexts } from '../texts/use-texts'
import { WordDifferences } from './word-differences'

/** One value that stands against another: always a colour, a sign, a name and a place together. */
export interface Side {
  readonly key: string
  readonly of: 'origin' | 'mine' | 'theirs'
  readonly text: string
  /** « Anne Exemple, BAS-01, hier à 16 h 05 » */
  readonly said: string
  readonly act: { readonly label: string; readonly run: () => void }
}

interface Props {
  readonly label: string
  /** The values in the order of the keys that take them: what stood before both first, where there was such a value. */
  readonly sides: readonly Side[]
  /** Whether differences are shown word by word: a long text. */
  readonly long: boolean
  /** An input for another value than these, which calls back when it is done; null where none can be typed. */
  readonly another: ((done: () => void) => ReactNode) | null
}

// `origin` is another thing in forms.
const classes: Readonly<Record<Side['of'], string>> = { origin: 'before', mine: 'mine', theirs: 'theirs' }
const signs: Readonly<Record<Side['of'], Icon>> = { origin: IconHistory, mine: IconDeviceLaptop, theirs: IconFileArrowLeft }

/**
 * A field with the values that were written without knowing of each other; none is chosen beforehand. 1, 2, 3 take a value, E types another, arrows
 * and Enter go on.
 */
export function Disagreement({ label, sides, long, another }: Props): ReactNode {
  const { say } = useTexts()
  const [typing, setTyping] = useState(false)
  const section = useRef<HTMLElement>(null)
  const origin = sides.find(({ of }) => of === 'origin')?.text ?? null
  const press = (event: KeyboardEvent): void => {
    if (event.target !== section.current || event.ctrlKey || event.altKey || event.metaKey) return
    const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key]
    const taken = sides[Number(event.key) - 1]
    if (step === undefined && !taken && !(event.key.toLowerCase() === 'e' && another)) return
    event.preventDefault()
    if (step !== undefined) focusBeside(section.current, step)
    else if (taken) {
      focusBeside(section.current, 1)
      taken.act.run()
    } else setTyping(true)
  }
  return (
    <section ref={section} className="disagreement" data-disagreement tabIndex={0} aria-label={label} onKeyDown={press}>
      <div className="block-head">
        <h3>{label}</h3>
        {another && !typing && (
          <Button
            className="push"
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={14} />}
            aria-label={`${say('disagreements.another')}, ${label}`}
            onClick={() => setTyping(true)}
          >
            {say('disagreements.another')}
            <kbd>E</kbd>
          </Button>
        )}
      </div>
      <div className="sides">
        {sides.map((side, at) => (
          <SideCard key={side.key} label={label} side={side} place={at + 1} origin={long && side.of !== 'origin' ? origin : null} />
        ))}
      </div>
      {typing && another && (
        <div className="another">
          {another(() => {
            setTyping(false)
            section.current?.focus()
          })}
        </div>
      )}
    </section>
  )
}

// The disagreements of the page one after the other, whatever record they stand in.
function focusBeside(section: HTMLElement | null, step: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-disagreement]')]
  const at = section ? all.indexOf(section) : -1
  // Behind the last one there is the one before: what was settled goes away.
  const next = all[at + step] ?? all[at - 1]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

interface CardProps {
  readonly label: string
  readonly side: Side
  readonly place: number
  /** The text that differences are shown against; null: none are shown. */
  readonly origin: string | null
}

function SideCard({ label, side, place, origin }: CardProps): ReactNode {
  const { say } = useTexts()
  const Sign = signs[side.of]
  const who = { origin: say('disagreements.before'), mine: `${say('record.mine')}, ${side.said}`, theirs: side.said }[side.of]
  return (
    <div className={`side ${classes[side.of]}`}>
      <span className="line xs">
        <Sign size={14} />
        {who}
        <kbd className="push">{place}</kbd>
      </span>
      {origin === null ? <b>{side.text}</b> : <WordDifferences from={origin} to={side.text} />}
      <span>
        <Button variant="default" size="compact-sm" aria-label={`${side.act.label} « ${side.text} », ${label}`} onClick={side.act.run}>
          {side.act.label}
        </Button>
      </span>
    </div>
  )
}
