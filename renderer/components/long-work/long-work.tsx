import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { bytesText, numberText } from '../../../shared/text/format'
import { useTexts } from '../texts/use-texts'
import type { LongWorkState } from './use-long-work'

/** How far a long work has come. */
export interface WorkAmount {
  readonly done: number
  /** null while it is not known. */
  readonly total: number | null
  readonly unit: 'bytes' | 'count'
}

interface Props {
  readonly title: string
  /** What stopping leaves. */
  readonly text: string
  readonly amount: WorkAmount | null
  /** How long it has run. */
  readonly elapsedMs: number
  /** null where it can no longer be stopped. */
  readonly onStop: (() => void) | null
  /** What stopping is called; « Arrêter » where it is missing. */
  readonly stopLabel?: string
}

/** Long work in sight: amounts, the time left, a way to stop, and what stopping leaves. */
export function LongWork({ title, text, amount, elapsedMs, onStop, stopLabel }: Props): ReactNode {
  const { say, language } = useTexts()
  const share = amount && amount.total !== null && amount.total > 0 ? Math.min(1, amount.done / amount.total) : null
  const said = (value: number): string => (amount?.unit === 'bytes' ? bytesText(value, language) : numberText(value, language))
  return (
    <section className="block" aria-label={title} aria-busy="true">
      <div className="block-head">
        <h2>{title}</h2>
        {share !== null && <span className="push sm quiet">{Math.floor(share * 100)}&#x202f;%</span>}
      </div>
      <div className="section-facts">
        <Progress value={share === null ? 100 : share * 100} animated={share === null} aria-label={title} size="sm" mb={6} />
        <div className="line sm quiet">
          <span role="status">
            {amount &&
              (amount.total === null
                ? say('backups.amountOpen', { done: said(amount.done) })
                : say('backups.amount', { done: said(amount.done), total: said(amount.total) }))}
            {share !== null && elapsedMs > 2000 && `, ${timeLeft(share, elapsedMs, say)}`}
          </span>
          {onStop && (
            <Button className="push" variant="default" size="compact-md" onClick={onStop}>
              {stopLabel ?? say('common.stop')}
            </Button>
          )}
        </div>
        <p className="xs quiet">{text}</p>
      </div>
    </section>
  )
}

/** The long work that runs, if one does that can be read, with what stopping it leaves. */
export function LongWorkShown({ work: { shown, stop }, text }: { readonly work: LongWorkState; readonly text: string }): ReactNode {
  return shown && <LongWork {...shown} text={text} onStop={stop} />
}

function timeLeft(share: number, elapsedMs: number, say: ReturnType<typeof useTexts>['say']): string {
  const seconds = share === 0 ? Infinity : (elapsedMs * (1 - share)) / share / 1000
  if (seconds < 8) return say('backups.soon')
  if (seconds < 90) return say('backups.seconds', { count: Math.ceil(seconds / 10) * 10 })
  return Number.isFinite(seconds) ? say('backups.minutes', { count: Math.round(seconds / 60) }) : say('backups.soon')
}
