import { Button } from '@mantine/core'
import { IconDeviceLaptop, IconFileArrowLeft, IconGavel, IconHistory, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts'
import type { PlacedSide, Side } from './side'
import { WordDifferences } from './word-differences'

// `origin` is another thing in forms.
const classes: Readonly<Record<Side['of'], string>> = { origin: 'before', mine: 'mine', theirs: 'theirs' }
const signs: Readonly<Record<Side['of'], Icon>> = { origin: IconHistory, mine: IconDeviceLaptop, theirs: IconFileArrowLeft }

interface Props {
  readonly label: string
  readonly side: PlacedSide
  readonly onTake: () => void
}

/** One side of a disagreement: who, when and where, the value, and the way to take it. */
export function SideCard({ label, side, onTake }: Props): ReactNode {
  const { say } = useTexts()
  const Sign = signs[side.of]
  const { said } = side
  const who = { origin: say('disagreements.beforeSaid', { said }), mine: `${say('record.mine')}, ${said}`, theirs: said }[side.of]
  return (
    <div className={`side ${classes[side.of]} ${side.hue === null ? '' : `hue-${side.hue}`}`}>
      <span className="line xs">
        <Sign size={14} className="stiff" />
        <span>{who}</span>
        <kbd className="push">{side.place}</kbd>
      </span>
      {side.note !== null && (
        <span className="line xs">
          <IconGavel size={14} className="stiff" />
          {side.note}
        </span>
      )}
      {side.before === null ? <b>{side.text}</b> : <WordDifferences from={side.before} to={side.text} />}
      <span className="side-act">
        <Button variant="default" size="compact-sm" aria-label={`${side.act.label} « ${side.text} », ${label}`} onClick={onTake}>
          {side.act.label}
        </Button>
      </span>
    </div>
  )
}
