import { Button, Kbd } from '@mantine/core'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Field } from '../../../shared/fields/field'
import type { RecordType } from '../../../shared/fields/record-type'
import { fold } from '../../../shared/kernel/fold'
import { definitionOf, titleOf } from '../../../shared/records'
import type { Draft } from '../../../shared/records/draft'
import { linksOf } from '../../../shared/records/links'
import type { AnyFieldWords } from '../../../shared/text/record-words'
import { wordsOf } from '../../../shared/text/words-of'
import { DisagreementMark } from '../../components/disagreement/disagreement-mark'
import { FieldInput } from '../../components/fields/field-input'
import { DraftState } from '../../components/form/draft-state'
import { FieldServicesContext } from '../../components/fields/field-services'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { useFormServices } from './use-form-services'
import { useTexts } from '../../components/texts/use-texts'
import { createRecord } from '../../db/commands/create-record'
import { undoGroup } from '../../db/commands/undo'
import { draftKey, dropDraft, keepDraft, loadDraft } from '../../db/drafts'
import { useNames } from '../../db/live'
import { searchRecords, type FoundRecord } from '../../db/search/search-records'
import type { Base } from '../../db/base'
import { useBase, useToday } from '../../db/use-base'

/** Creates a record with at most five fields; the rest is filled in on its page. */
export function CreateScreen({ type }: { readonly type: RecordType }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  const today = useToday()
  const origin = readOrigin(useSearch())
  const definition = definitionOf(type)
  const words = wordsOf(type, language)
  const key = draftKey(base, type, 'new')
  const [draft, setDraft] = useState<Draft>(() => ({ ...startOf(type, base, today), ...withOrigin(type, origin, base.newId) }))
  const [invalid, setInvalid] = useState(false)
  const [asked, setAsked] = useState(false)
  const [unkept, setUnkept] = useState(false)
  const [alike, setAlike] = useState<readonly FoundRecord[]>([])
  const fromNowhere = origin === null
  useEffect(() => {
    if (fromNowhere) void loadDraft(key).then((kept) => kept && setDraft(kept.draft))
  }, [key, fromNowhere])
  const title = titleOf(type, { id: '', ...definition.initial, ...draft })
  useEffect(() => {
    let current = true
    void searchRecords(base, title, 20, [type]).then((found) => current && setAlike(found.filter((one) => fold(one.title) === fold(title))))
    return () => {
      current = false
    }
  }, [base, type, title])
  const change = (next: Draft): void => {
    setDraft(next)
    void keepDraft(base, key, next, null).then((kept) => setUnkept(!kept))
  }
  const fields = definition.create.map((path) => fieldAt(type, path, words.fields))
  const full: Draft = { ...definition.initial, ...draft }
  const missing = (path: string, field: Field): boolean => field.required === 'always' && isEmpty(valueAt(full, path))
  const save = async (): Promise<void> => {
    setAsked(true)
    if (invalid || fields.some(({ path, field }) => missing(path, field))) return
    const answer = await createRecord(base, type, draft)
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    const { id, group } = answer.value
    await dropDraft(key)
    notifyDone(say('form.created', { name: title || words.fresh }), { label: say('common.undo'), run: () => void undoGroup(base, group) })
    navigate(pathOf.record(type, id), { replace: true })
  }
  const names = useNames(useMemo(() => linksOf(type, { id: '', ...draft }).map(({ to }) => to), [type, draft]))
  const services = useFormServices(names)
  const country = typeof draft['country'] === 'string' ? draft['country'] : null
  return (
    <FieldServicesContext.Provider value={services}>
      <form
        className="form"
        aria-label={words.fresh}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <header className="head">
          <h1>{words.fresh}</h1>
        </header>
        <div className="form-body">
          <section>
            <div className="fields">
              {fields.map(({ path, field, words: own }) => (
                <div key={path} className={field.width ?? 'whole'} data-field={path}>
                  <FieldInput
                    field={field}
                    words={own}
                    value={valueAt(full, path)}
                    label={own.label}
                    ariaLabel={own.label}
                    required={field.required === 'always'}
                    missing={asked && missing(path, field) ? say('form.required') : null}
                    country={country}
                    onChange={(value) => change(withValue(draft, path, value, base.newId))}
                    onInvalid={setInvalid}
                  />
                </div>
              ))}
            </div>
          </section>
          {alike.length > 0 && (
            <div className="note ambre">
              {alike.map((one) => (
                <Button
                  key={one.id}
                  variant="subtle"
                  size="compact-sm"
                  rightSection={one.disagrees && <DisagreementMark />}
                  onClick={() => navigate(pathOf.record(type, one.id))}
                >
                  {one.title}
                </Button>
              ))}
            </div>
          )}
        </div>
        <footer className="form-foot">
          <DraftState unkept={unkept} />
          <Button className="push" variant="subtle" color="gray" onClick={() => void dropDraft(key).then(() => history.back())}>
            {say('common.cancel')}
          </Button>
          <Button type="submit" rightSection={<Kbd size="xs">{say('help.enter')}</Kbd>}>
            {say('common.create')}
          </Button>
        </footer>
      </form>
    </FieldServicesContext.Provider>
  )
}

// What a creation can know by itself: the day, and that the one who creates follows the record. Both are shown and can be changed.
function startOf(type: RecordType, base: Base, today: string): Draft {
  const { startsToday, create } = definitionOf(type)
  const own = create.includes('followedBy') ? { followedBy: `member:${base.author.memberId}` } : {}
  return startsToday === undefined ? own : { [startsToday]: today, ...own }
}

interface Origin {
  readonly link: string
  readonly path: string
}

/** Where the creation was asked for: the record that the new one points to, and by which link. */
function readOrigin(search: string): Origin | null {
  const given = new URLSearchParams(search)
  const link = given.get('vers')
  const path = given.get('par')
  return link !== null && path !== null ? { link, path } : null
}

function withOrigin(type: RecordType, origin: Origin | null, newId: () => string): Draft {
  if (!origin) return {}
  const [list = '', property] = origin.path.split('/')
  if (property !== undefined) return { [list]: [{ id: newId(), [property]: origin.link }] }
  const field = definitionOf(type).fields[list]
  return { [list]: field?.kind === 'links' || field?.kind === 'tags' ? [origin.link.slice(origin.link.indexOf(':') + 1)] : origin.link }
}

function fieldAt(
  type: RecordType,
  path: string,
  words: Readonly<Record<string, AnyFieldWords>>,
): { readonly path: string; readonly field: Field; readonly words: AnyFieldWords } {
  const [name = '', property] = path.split('.')
  const field = definitionOf(type).fields[name]
  const own = words[name]
  if (!field || !own) throw new Error(`${type}: no field ${path}`)
  if (property === undefined) return { path, field, words: own }
  const inner = field.kind === 'list' ? field.item[property] : undefined
  const innerWords = own.item?.[property]
  if (!inner || !innerWords) throw new Error(`${type}: no field ${path}`)
  return { path, field: inner, words: innerWords }
}

function valueAt(draft: Draft, path: string): unknown {
  const [name = '', property] = path.split('.')
  if (property === undefined) return draft[name] ?? null
  const items = draft[name]
  return Array.isArray(items) ? ((items[0] as Readonly<Record<string, unknown>> | undefined)?.[property] ?? null) : null
}

function withValue(draft: Draft, path: string, value: unknown, newId: () => string): Draft {
  const [name = '', property] = path.split('.')
  if (property === undefined) return { ...draft, [name]: value }
  const items = Array.isArray(draft[name]) ? (draft[name] as readonly Readonly<Record<string, unknown>>[]) : []
  const first = { ...(items[0] ?? { id: newId() }), [property]: value }
  return { ...draft, [name]: [first, ...items.slice(1)] }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
