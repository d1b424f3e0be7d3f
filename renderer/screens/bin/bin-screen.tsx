import { Button, TextInput } from '@mantine/core'
import { IconRestore, IconSearch, IconTrash } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { fold } from '../../../shared/kernel/fold'
import { titleOf } from '../../../shared/records'
import { localeOf } from '../../../shared/text/language'
import { wordsOf } from '../../../shared/text/words-of'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { recordIcons } from '../../components/record-icon/record-icons'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import { restoreRecord } from '../../db/commands/delete-record'
import { undoGroup } from '../../db/commands/undo'
import { useNames, useTrash, type TypedRow } from '../../db/live'
import { useBase, useToday } from '../../db/use-base'

/** How many rows are drawn at once; the filter finds the rest. */
const shownAtOnce = 200

/** The deleted records, last deleted first, each with who and when, and the way back. */
export function BinScreen(): ReactNode {
  const { say, language } = useTexts()
  const trash = useTrash()
  const [text, setText] = useState('')
  const found = useMemo(() => {
    const wanted = fold(text)
    return trash?.filter(({ type, row }) => fold(titleOf(type, row)).includes(wanted))
  }, [trash, text])
  const rows = found?.slice(0, shownAtOnce) ?? []
  const number = (count: number): string => new Intl.NumberFormat(localeOf(language)).format(count)
  return (
    <>
      <header className="head">
        <h1>{say('shell.bin')}</h1>
        {trash && trash.length > 0 && <span className="quiet">{number(trash.length)}</span>}
      </header>
      {trash?.length === 0 && <EmptyBin />}
      {found && trash && trash.length > 0 && (
        <>
          <div className="tools">
            <TextInput
              w={280}
              aria-label={say('bin.filter')}
              placeholder={say('bin.filter')}
              leftSection={<IconSearch size={15} />}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
            <span className="sm quiet">{say('bin.lead')}</span>
          </div>
          <div className="body">
            {found.length === 0 && <p className="quiet">{say('bin.noMatch')}</p>}
            <BinRows rows={rows} />
            {found.length > rows.length && (
              <p className="sm quiet">{say('bin.more', { shown: number(rows.length), total: number(found.length) })}</p>
            )}
          </div>
        </>
      )}
    </>
  )
}

function BinRows({ rows }: { readonly rows: readonly TypedRow[] }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const when = useWhen(base.zone, useToday())
  const authors = useMemo(() => rows.map(({ row }) => `member:${row._by}`), [rows])
  const nameOf = useNames(authors)
  const restore = async ({ type, row }: TypedRow, name: string): Promise<void> => {
    const restored = await restoreRecord(base, type, row)
    if (!restored.ok) return notifyProblem(restored.problem, say, language)
    const { group } = restored.value
    const undo = group === null ? undefined : { label: say('common.undo'), run: () => void undoGroup(base, group) }
    notifyDone(say('bin.restored', { name }), undo)
  }
  return (
    <ul className="rows">
      {rows.map((one) => {
        const { type, row } = one
        const Icon = recordIcons[type]
        const name = titleOf(type, row) || wordsOf(type, language).untitled
        return (
          <li key={`${type}:${row.id}`}>
            <Icon size={16} aria-label={wordsOf(type, language).one} role="img" />
            <Link className="cut" href={pathOf.record(type, row.id)}>
              {name}
            </Link>
            <span className="push xs quiet">{say('bin.by', { who: nameOf(`member:${row._by}`).text, when: when(row._at) })}</span>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconRestore size={14} />}
              aria-label={`${say('common.restore')} ${name}`}
              onClick={() => void restore(one, name)}
            >
              {say('common.restore')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function EmptyBin(): ReactNode {
  const { say } = useTexts()
  return (
    <div className="state">
      <span className="state-icon">
        <IconTrash size={20} />
      </span>
      <div>
        <h2>{say('bin.nothing')}</h2>
        <p>{say('bin.nothingText')}</p>
      </div>
    </div>
  )
}
