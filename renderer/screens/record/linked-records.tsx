import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconLinkOff, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import { definitionOf, titleOf } from '../../../shared/records'
import { valueIn } from '../../../shared/records/fields-of'
import { placesInto, type LinkPlace } from '../../../shared/records/links'
import { showValue } from '../../../shared/text/show-value'
import { wordsOf } from '../../../shared/text/words-of'
import { RecordName } from '../../components/disagreement/record-name'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { recordIcons } from '../../components/record-icon/record-icons'
import { StatusMark } from '../../components/status/status-mark'
import { useTexts } from '../../components/texts/use-texts'
import { unlinkRecords } from '../../db/commands/link-records'
import { undoGroup } from '../../db/commands/undo'
import { useComputedRows } from '../../db/computed'
import type { StoredRow } from '../../db/database'
import { useLinkedTo } from '../../db/live'
import { useBase } from '../../db/use-base'
import { useLinkExisting } from './link-existing'

interface Props {
  readonly type: RecordType
  readonly row: StoredRow
  readonly title: string
}

const atOnce = 30

/** What points to a record, by the way it points, each seen and edited from here too; and one menu to add or attach anything else. */
export function LinkedRecords({ type, row, title }: Props): ReactNode {
  const { say, language } = useTexts()
  const groups = useLinkedTo(type, row.id)
  const places = placesInto(type).filter(({ from }) => definitionOf(from).place === 'records')
  if (groups === undefined) return null
  const held = groups.filter(({ place }) => definitionOf(place.from).place === 'records')
  const empty = places.filter((place) => !held.some((group) => group.place.from === place.from && group.place.path === place.path))
  return (
    <>
      {held.map(({ place, rows }) => (
        <section key={`${place.from} ${place.path}`} className="block" aria-label={headingOf(place)}>
          <div className="block-head">
            <h2>{headingOf(place)}</h2>
            <span className="quiet xs">{rows.length}</span>
            {row._del === 0 && <AddMenu {...{ type, row, title }} places={[place]} small />}
          </div>
          <div className="rows">
            {rows.slice(0, atOnce).map((one) => (
              <LinkedRow key={one.id} place={place} owner={one} type={type} id={row.id} />
            ))}
            {rows.length > atOnce && <p className="quiet sm">{say('record.andMore', { count: rows.length - atOnce })}</p>}
          </div>
        </section>
      ))}
      {empty.length > 0 && row._del === 0 && <AddMenu {...{ type, row, title }} places={empty} />}
    </>
  )

  function headingOf(place: LinkPlace): string {
    const words = wordsOf(place.from, language)
    return words.pointing[place.path] ?? words.title
  }
}

function LinkedRow({
  place,
  owner,
  type,
  id,
}: {
  readonly place: LinkPlace
  readonly owner: StoredRow
  readonly type: RecordType
  readonly id: string
}): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const words = wordsOf(place.from, language)
  const computed = useComputedRows(place.from)(owner)
  const Icon = recordIcons[place.from]
  const { status } = definitionOf(place.from)
  const code = status === undefined ? null : (computed[status] ?? valueIn(owner, status))
  const codes = (words.fields[status ?? ''] ?? words.computed[status ?? ''])?.codes
  const name = titleOf(place.from, owner) || words.untitled
  const fact = itemFact(place, owner, id, type)
  const unlink = (): void =>
    void unlinkRecords(base, place, owner, { type, id }).then((answer) => {
      if (!answer.ok) return notifyProblem(answer.problem, say, language)
      const { group } = answer.value
      return notifyDone(
        say('record.unlinked', { name }),
        group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) },
      )
    })
  return (
    <div className="linked">
      <Link href={pathOf.record(place.from, owner.id)}>
        <Icon size={16} className="quiet" aria-hidden="true" />
        <span className="two">
          <RecordName text={name} disagrees={owner._cf > 0} />
          {fact !== '' && <span className="quiet xs cut">{fact}</span>}
        </span>
      </Link>
      {typeof code === 'string' && code !== 'active' && <StatusMark code={code} text={codes?.[code] ?? code} />}
      <ActionIcon variant="subtle" color="gray" aria-label={say('record.unlinkOne', { name })} onClick={unlink}>
        <IconLinkOff size={16} />
      </ActionIcon>
    </div>
  )

  // Of a link that stands in a list, what else its item says: the title of a mandate, the role of a party.
  function itemFact(from: LinkPlace, row: StoredRow, target: string, targetType: RecordType): string {
    const [list = '', property] = from.path.split('/')
    const field = definitionOf(from.from).fields[list]
    const items = row[list]
    if (property === undefined || field?.kind !== 'list' || !Array.isArray(items)) return ''
    const item = (items as readonly Readonly<Record<string, unknown>>[]).find((one) => one[property] === `${targetType}:${target}`)
    const first = Object.entries(field.item).find(
      ([one, inner]) => one !== property && ['text', 'choice'].includes(inner.kind) && item?.[one] != null,
    )
    const own = first && words.fields[list]?.item?.[first[0]]
    return first && own ? showValue(first[1], item?.[first[0]], { language, words: own, nameOf: () => '' }) : ''
  }
}

function AddMenu({ type, row, title, places, small }: Props & { readonly places: readonly LinkPlace[]; readonly small?: true }): ReactNode {
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const linkExisting = useLinkExisting(type, row, title)
  const heading = (place: LinkPlace): string => wordsOf(place.from, language).pointing[place.path] ?? wordsOf(place.from, language).title
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        {small ? (
          <ActionIcon className="push" variant="subtle" color="gray" aria-label={`${say('record.add')} (${places.map(heading).join()})`}>
            <IconPlus size={16} />
          </ActionIcon>
        ) : (
          <Button className="add-linked" variant="default" size="compact-md" leftSection={<IconPlus size={16} />}>
            {say('record.add')}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {places.map((place) => {
          const words = wordsOf(place.from, language)
          const Icon = recordIcons[place.from]
          return (
            <div key={`${place.from} ${place.path}`}>
              {!small && <Menu.Label>{heading(place)}</Menu.Label>}
              <Menu.Item
                leftSection={<Icon size={16} />}
                onClick={() => navigate(pathOf.create(place.from, { link: `${type}:${row.id}`, path: place.path }))}
              >
                {words.fresh}
              </Menu.Item>
              <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => linkExisting(place)}>
                {say('record.attachExisting', { name: words.one })}
              </Menu.Item>
            </div>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
