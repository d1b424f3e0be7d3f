import { Button } from '@mantine/core'
import { IconBuildingBank, IconFileImport, IconPlus, IconSchool } from '@tabler/icons-react'
import { useContext, useMemo, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { definitions } from '../../../shared/records'
import { addDays } from '../../../shared/kernel/day'
import type { Json } from '../../../shared/kernel/json'
import { settingReader, shippedNumber } from '../../../shared/records/shipped-settings'
import { monthName } from '../../../shared/text/format'
import { localeOf } from '../../../shared/text/language'
import { wordsOf } from '../../../shared/text/words-of'
import { Agenda } from '../../components/agenda/agenda'
import { TodoList, type Todo } from '../../components/agenda/todo-list'
import { pathOf, recordsPath } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import type { AgendaAnswer } from '../../db/agenda/agenda-messages'
import { useAgenda } from '../../db/agenda/use-agenda'
import { useChangedSettings } from '../../db/computed'
import { useConflictCount, useCounts, useNames } from '../../db/live'
import { OtherBasesContext } from '../../db/other-bases'
import { useBase, useToday } from '../../db/use-base'
import { DraftsBlock } from './drafts-block'
import { LastBackupBlock } from './last-backup-block'
import { RecentBlock } from './recent-block'

/** What was touched last, what waits, and the way to the rest. */
export function HomeScreen(): ReactNode {
  const base = useBase()
  const others = useContext(OtherBasesContext)
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const counts = useCounts()
  const agenda = useAgenda()
  const today = useToday()
  const toSettle = useConflictCount()
  const settings = useChangedSettings()
  const total = definitions.filter(({ place }) => place === 'records').reduce((sum, { type }) => sum + (counts?.[type] ?? 0), 0)
  return (
    <>
      <header className="head">
        <h1>{say('shell.home')}</h1>
        <span className="quiet">{sayDay(today, language)}</span>
      </header>
      <div className="body">
        {counts !== undefined && total === 0 ? (
          <div className="block">
            <div className="state">
              <span className="state-icon">
                <IconBuildingBank size={20} />
              </span>
              <div>
                <h2>{say('home.nothing')}</h2>
                <p>{say('home.nothingText')}</p>
                <div className="state-actions">
                  <Button leftSection={<IconPlus size={16} />} onClick={() => navigate(pathOf.create('partner'))}>
                    {wordsOf('partner', language).create}
                  </Button>
                  <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={() => navigate(pathOf.backups)}>
                    {say('table.receive')}
                  </Button>
                  {others && !base.practice && (
                    <Button variant="subtle" leftSection={<IconSchool size={16} />} onClick={others.startAgain}>
                      {say('home.practise')}
                    </Button>
                  )}
                </div>
              </div>
            </div>
          </div>
        ) : (
          <div className="columns wide-first">
            {agenda ? <DueAgenda agenda={agenda} today={today} /> : <div className="block agenda-waiting" aria-busy="true" />}
            <div className="column">
              <TodoList todos={todosOf(agenda, toSettle, today, settingReader(settings))} />
              <RecentBlock />
              <DraftsBlock />
              {!base.practice && <LastBackupBlock />}
            </div>
          </div>
        )}
      </div>
    </>
  )
}

function DueAgenda({ agenda, today }: { readonly agenda: AgendaAnswer; readonly today: string }): ReactNode {
  const { say, language } = useTexts()
  const links = useMemo(() => agenda.due.flatMap(({ partner }) => (partner === null ? [] : [partner])), [agenda])
  const names = useNames(links)
  const deadlines = agenda.due.map(({ kind, type, id, day, pressing, title, partner, disagrees }) => ({
    key: `${kind} ${type}:${id} ${day}`,
    type,
    title: say(`agenda.duties.${kind}`, { name: title || wordsOf(type, language).untitled }),
    partner: partner === null ? '' : names(partner).text,
    disagrees,
    partnerDisagrees: partner !== null && names(partner).disagrees,
    day,
    path: pathOf.record(type, id),
    pressing,
  }))
  return <Agenda deadlines={deadlines} today={today} />
}

// Each number opens the list of what it counts.
function todosOf(agenda: AgendaAnswer | undefined, toSettle: number, today: string, setting: (key: string) => Json): readonly Todo[] {
  const until = `${today}..${addDays(today, shippedNumber({ setting }, 'home.horizonDays'))}`
  const overdue = `..${addDays(today, -shippedNumber({ setting }, 'convention.transmissionDays') - 1)}`
  const { late = {}, ahead = {}, visitsOfTheWeek = 0 } = agenda ?? {}
  return [
    { kind: 'transmit', count: late.transmit ?? 0, path: recordsPath('convention', { step: 'signed', signedOn: overdue }) },
    { kind: 'disagreements', count: toSettle, path: pathOf.disagreements },
    { kind: 'denounce', count: ahead.denounce ?? 0, path: recordsPath('convention', { step: 'transmitted', denounceBy: until }) },
    { kind: 'renew', count: ahead.renew ?? 0, path: recordsPath('convention', { state: 'toRenew', endsOn: until }) },
    { kind: 'commitments', count: late.commitment ?? 0, path: recordsPath('commitment', { state: 'overdue' }) },
    { kind: 'delegations', count: visitsOfTheWeek, path: recordsPath('delegation', { phase: 'thisWeek,underway' }) },
  ]
}

function sayDay(day: string, language: 'fr' | 'en'): string {
  const [year = '', month = '1', date = '1'] = day.split('-')
  const weekday = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`))
  const number = language === 'fr' && date === '01' ? '1er' : String(Number(date))
  return `${weekday} ${number} ${monthName(Number(month), language)} ${year}`
}
