import { IconArrowsSplit, IconHome, IconPrinter, IconSettings, IconShieldCheck, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { definitions } from '../../shared/records'
import { localeOf } from '../../shared/text/language'
import { wordsOf } from '../../shared/text/words-of'
import { pathOf } from '../components/paths/paths'
import { recordIcons } from '../components/record-icon/record-icons'
import { useTexts } from '../components/texts/use-texts'
import { useReviewCount } from '../db/dangling/use-review-count'
import { useConflictCount, useCounts } from '../db/live'

/** The way to every list and screen, with how many records each list holds. */
export function ShellNavigation(): ReactNode {
  const [location] = useLocation()
  const { say, language } = useTexts()
  const number = new Intl.NumberFormat(localeOf(language))
  const counts = useCounts()
  const toSettle = useConflictCount()
  const { links, numbers } = useReviewCount()
  const waiting = [
    ...(toSettle > 0 ? [say('disagreements.count', { count: toSettle })] : []),
    ...(links > 0 ? [say('disagreements.linksToReview', { count: links })] : []),
    ...(numbers > 0 ? [say('disagreements.numbersToReview', { count: numbers })] : []),
  ].join(', ')
  const item = (path: string, label: string, icon: ReactNode, count?: ReactNode, title = label): ReactNode => (
    <li key={path}>
      <Link href={path} aria-label={label} title={title} {...(isCurrent(location, path) ? { 'aria-current': 'page' as const } : {})}>
        {icon}
        <span>{label}</span>
        {count}
      </Link>
    </li>
  )
  return (
    <nav className="nav" aria-label={say('shell.navigation')}>
      <ul>{item(pathOf.home, say('shell.home'), <IconHome size={17} />)}</ul>
      <h2>{say('shell.records')}</h2>
      <ul>
        {definitions
          .filter(({ place }) => place === 'records')
          .map(({ type }) => {
            const Icon = recordIcons[type]
            return item(
              pathOf.list(type),
              wordsOf(type, language).title,
              <Icon size={17} />,
              <span className="count">{counts && number.format(counts[type] ?? 0)}</span>,
            )
          })}
      </ul>
      <h2>{say('shell.paper')}</h2>
      <ul>{item(pathOf.documents, say('shell.documents'), <IconPrinter size={17} />)}</ul>
      <h2>{say('shell.exchange')}</h2>
      <ul>
        {item(pathOf.backups, say('shell.backups'), <IconShieldCheck size={17} />)}
        {item(
          pathOf.disagreements,
          say('shell.disagreements'),
          <IconArrowsSplit size={17} />,
          <span className={toSettle > 0 ? 'count badge' : 'count'}>{toSettle > 0 ? toSettle : links + numbers || null}</span>,
          waiting === '' ? undefined : `${say('shell.disagreements')} (${waiting})`,
        )}
      </ul>
      <ul className="low">
        {item(pathOf.bin, say('shell.bin'), <IconTrash size={17} />)}
        {item(pathOf.settings, say('shell.settings'), <IconSettings size={17} />)}
      </ul>
    </nav>
  )
}

function isCurrent(location: string, path: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
}
