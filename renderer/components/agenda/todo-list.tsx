import { IconChevronRight, IconCircleCheck, type Icon } from '@tabler/icons-react'
import { IconArrowsSplit2, IconCalendarX, IconChecklist, IconPlaneDeparture, IconRefresh, IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Block } from '../block/block'
import { useTexts } from '../texts/use-texts'

/** What waits to be done, by the kind of work. */
export type TodoKind = 'transmit' | 'disagreements' | 'denounce' | 'renew' | 'commitments' | 'delegations'

/** One kind of work, how many records wait for it, and the list that shows them. */
export interface Todo {
  readonly kind: TodoKind
  readonly count: number
  readonly path: string
}

const looks: Readonly<Record<TodoKind, { readonly icon: Icon; readonly tone: string }>> = {
  transmit: { icon: IconSend, tone: 'tone-rubis' },
  disagreements: { icon: IconArrowsSplit2, tone: 'tone-terre' },
  denounce: { icon: IconCalendarX, tone: 'tone-ambre' },
  renew: { icon: IconRefresh, tone: 'tone-ambre' },
  commitments: { icon: IconChecklist, tone: 'tone-rubis' },
  delegations: { icon: IconPlaneDeparture, tone: 'tone-mer' },
}

/** The work that waits; each number opens its list. What nobody has to do is left out. */
export function TodoList({ todos }: { readonly todos: readonly Todo[] }): ReactNode {
  const { say } = useTexts()
  const waiting = todos.filter(({ count }) => count > 0)
  return (
    <Block title={say('agenda.todo')}>
      {waiting.length === 0 && (
        <div className="quiet">
          <IconCircleCheck size={16} className="tone-maquis" />
          <span>{say('agenda.done')}</span>
        </div>
      )}
      {waiting.map(({ kind, count, path }) => {
        const { icon: Sign, tone } = looks[kind]
        return (
          <Link key={kind} href={path}>
            <Sign size={16} className={tone} />
            <span>
              <b>{say(`agenda.${kind}`, { count })}</b>
              <br />
              <span className="xs quiet">{say(`agenda.${kind}Text`)}</span>
            </span>
            <IconChevronRight size={16} className="push" />
          </Link>
        )
      })}
    </Block>
  )
}
