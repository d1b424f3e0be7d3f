import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { readLink } from '../../../../shared/fields/record-type'
import { placesInto } from '../../../../shared/records/links'
import { fieldPathLabel, wordsOf } from '../../../../shared/text/words-of'
import { Block } from '../../../components/block/block'
import { notifyDone, notifyProblem } from '../../../components/notice/notify'
import { pathOf } from '../../../components/paths/paths'
import { recordIcons } from '../../../components/record-icon/record-icons'
import { useTexts } from '../../../components/texts/use-texts'
import { useWhen } from '../../../components/texts/use-when'
import { unlinkRecords } from '../../../db/commands/link-records'
import { undoGroup } from '../../../db/commands/undo'
import type { DanglingLink, DanglingLinks, DeletedTarget } from '../../../db/dangling/find-dangling'
import { useAuthors } from '../../../db/history'
import { useBase, useToday } from '../../../db/use-base'

/** The links that lead to something deleted or not received: each is kept until somebody says what it should be. */
export function DanglingBlock({ found }: { readonly found: DanglingLinks }): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const authors = useAuthors()
  const when = useWhen(base.zone, useToday())
  const deletedBy = ({ by, at }: DeletedTarget): string => say('disagreements.deletedBy', { who: authors.nameOf(by), when: when(at) })
  return (
    <Block title={say('disagreements.dangling')} beside={found.count}>
      <div className="quiet">{say('disagreements.danglingText')}</div>
      {found.links.map((link) => (
        <DanglingRow key={`${link.from}:${link.id} ${link.path} ${link.to}`} link={link} deletedBy={deletedBy} />
      ))}
    </Block>
  )
}

interface RowProps {
  readonly link: DanglingLink
  readonly deletedBy: (deleted: DeletedTarget) => string
}

function DanglingRow({ link, deletedBy }: RowProps): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const target = readLink(link.to)
  const Icon = recordIcons[link.from]
  const name = link.title || wordsOf(link.from, language).untitled
  const unlink = async (): Promise<void> => {
    const place = target && placesInto(target.type).find(({ from, path }) => from === link.from && path === link.path)
    const owner = await base.db.records(link.from).get(link.id)
    if (!place || !target || !owner) return
    const answer = await unlinkRecords(base, place, owner, target)
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    const { group } = answer.value
    notifyDone(
      say('record.unlinked', { name }),
      group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) },
    )
  }
  return (
    <div className="linked to-settle">
      <Link href={pathOf.record(link.from, link.id)}>
        <Icon size={16} className="quiet" aria-hidden="true" />
        <span className="two">
          <span className="cut">{name}</span>
          <span className="quiet xs cut">
            {fieldPathLabel(link.from, link.path, language)} : {link.deleted && <s>{link.deleted.lastName}</s>}
            {link.deleted ? `, ${deletedBy(link.deleted)}` : say('disagreements.notReceived')}
          </span>
        </span>
      </Link>
      {target && link.deleted !== null && (
        <Link className="stiff xs" href={pathOf.record(target.type, target.id)}>
          {say('disagreements.seeDeleted')}
        </Link>
      )}
      <Tooltip label={say('record.unlinkOne', { name })}>
        <ActionIcon variant="subtle" color="gray" aria-label={say('record.unlinkOne', { name })} onClick={() => void unlink()}>
          <IconLinkOff size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
