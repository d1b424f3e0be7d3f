import { Button } from '@mantine/core'
import { IconDeviceLaptop, IconFileArrowLeft, IconHistory, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts'

/** One value that stands against another: always a colour, a sign, a name and a place together. */
export interface Side {
  readonly key: string
  readonly mine: boolean
  readonly text: string
  /** « Anne Exemple, hier à 16 h 05 » */
  readonly said: string
  readonly act: { readonly label: string; readonly run: () => void }
}

interface Props {
  readonly label: string
  /** The value before both; '' where there was none or where they started from different ones. */
  readonly origin: string
  readonly sides: readonly Side[]
}

/** A field with the values that were written without knowing of each other; none is chosen beforehand. */
export function Disagreement({ label, origin, sides }: Props): ReactNode {
  const { say } = useTexts()
  return (
    <section aria-label={label}>
      <div className="block-head">
        <h3>{label}</h3>
        {origin !== '' && (
          <span className="xs quiet line">
            <IconHistory size={14} />
            {say('record.origin', { value: origin })}
          </span>
        )}
      </div>
      <div className="sides">
        {sides.map((side) => (
          <SideCard key={side.key} label={label} side={side} />
        ))}
      </div>
    </section>
  )
}

function SideCard({ label, side }: { readonly label: string; readonly side: Side }): ReactNode {
  const { say } = useTexts()
  const Sign: Icon = side.mine ? IconDeviceLaptop : IconFileArrowLeft
  return (
    <div className={side.mine ? 'side mine' : 'side theirs'}>
      <span className="line xs">
        <Sign size={14} />
        {side.mine ? `${say('record.mine')}, ${side.said}` : side.said}
      </span>
      <b>{side.text}</b>
      <span>
        <Button variant="default" size="compact-sm" aria-label={`${side.act.label} « ${side.text} », ${label}`} onClick={side.act.run}>
          {side.act.label}
        </Button>
      </span>
    </div>
  )
}
