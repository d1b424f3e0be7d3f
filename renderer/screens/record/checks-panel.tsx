import { Anchor } from '@mantine/core'
import { IconAlertTriangle, IconBell, IconCircleCheck, IconGavel, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { labelled } from '../../../shared/text/format'
import { useTexts } from '../../components/texts/use-texts'
import type { ShownCheck } from './use-checks'

const icons: Readonly<Record<ShownCheck['outcome'], Icon>> = {
  error: IconGavel,
  warning: IconAlertTriangle,
  reminder: IconBell,
  passed: IconCircleCheck,
}
const tones: Readonly<Record<ShownCheck['outcome'], string>> = {
  error: 'tone-rubis',
  warning: 'tone-ambre',
  reminder: 'tone-mer',
  passed: 'tone-maquis',
}

interface Props {
  readonly checks: readonly ShownCheck[]
  /** Leads to the field where a check is mended. */
  onMend(field: string): void
  readonly mendLabel: string
  /** Folds away what passed, where there is less room. */
  readonly folded?: boolean
}

/** What the checks of a record found, the gravest first, each with the text that it applies; it points things out and never prevents saving. */
export function ChecksPanel({ checks, onMend, mendLabel, folded = false }: Props): ReactNode {
  const { say } = useTexts()
  const open = checks.filter(({ outcome }) => outcome !== 'passed').length
  const passed = checks.length - open
  const line = (check: ShownCheck): ReactNode => <Check key={check.id} check={check} onMend={onMend} mendLabel={mendLabel} />
  const first = folded ? checks.slice(0, open) : checks
  return (
    <section className="checks" aria-label={say('checks.panel')}>
      <div className="line">
        <h2>{say('checks.panel')}</h2>
        {checks.length > 0 && (
          <span className="xs quiet" role="status">
            {[
              open === 0 ? say('checks.noneToSee') : say('checks.counts', { count: open }),
              ...(passed > 0 ? [say('checks.passed', { count: passed })] : []),
            ].join(', ')}
          </span>
        )}
      </div>
      {checks.length === 0 && <p className="quiet sm">{say('checks.none')}</p>}
      <ul>{first.map(line)}</ul>
      {folded && passed > 0 && (
        <details>
          <summary>{say('checks.passed', { count: passed })}</summary>
          <ul>{checks.slice(open).map(line)}</ul>
        </details>
      )}
      {checks.length > 0 && !(folded && open === 0) && <p className="xs quiet never">{say('checks.never')}</p>}
    </section>
  )
}

function Check({ check, onMend, mendLabel }: { readonly check: ShownCheck } & Pick<Props, 'onMend' | 'mendLabel'>): ReactNode {
  const { say, language } = useTexts()
  const { outcome, field, title, text, source } = check
  const Mark = icons[outcome]
  return (
    <li>
      <Mark size={16} className={tones[outcome]} aria-hidden="true" />
      <div>
        <b>
          {title}
          {outcome !== 'passed' && <span className="hidden-label">{` (${say(`checks.${outcome}`)})`}</span>}
        </b>
        {text !== '' && <p>{text}</p>}
        <p className="xs quiet line">
          {source}
          {outcome !== 'passed' && (
            <Anchor
              component="button"
              type="button"
              size="xs"
              onClick={() => onMend(field)}
              aria-label={labelled(mendLabel, title, language)}
            >
              {mendLabel}
            </Anchor>
          )}
        </p>
      </div>
    </li>
  )
}
