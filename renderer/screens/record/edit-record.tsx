import { Button } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { RecordType } from '../../../shared/fields/record-type'
import { equalJson, type Json } from '../../../shared/kernel/json'
import { titleOf } from '../../../shared/records'
import type { Draft } from '../../../shared/records/draft'
import { valueIn } from '../../../shared/records/fields-of'
import { linksOf } from '../../../shared/records/links'
import { wordsOf } from '../../../shared/text/words-of'
import { DisagreementMark } from '../../components/disagreement/disagreement-mark'
import { FieldServicesContext } from '../../components/fields/field-services'
import type { OriginOf } from '../../components/form/form-field'
import { goToField, RecordForm } from '../../components/form/record-form'
import { clockOf, dayHeading } from '../../components/history/when'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { saveRecord } from '../../db/commands/save-record'
import { undoGroup } from '../../db/commands/undo'
import type { StoredRow } from '../../db/database'
import { draftKey, dropDraft, keepDraft, loadDraft } from '../../db/drafts'
import { useAuthors } from '../../db/history'
import { useNames } from '../../db/live'
import { useBase, useCustomFields, useToday } from '../../db/use-base'
import { hasChecks } from '../../../shared/rules/checks'
import { ChecksPanel } from './checks-panel'
import { FieldOrigin } from './field-origin'
import { useChecks } from './use-checks'
import { useFormServices } from './use-form-services'

/** Edits a record. The row that is on screen at the beginning is frozen with the draft: it is the base of the save, whatever moves meanwhile. */
export function EditRecord({ type, row }: { readonly type: RecordType; readonly row: StoredRow }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const today = useToday()
  const [, navigate] = useLocation()
  const customFields = useCustomFields()
  const authors = useAuthors()
  const key = draftKey(base, type, row.id)
  const [shown, setShown] = useState<StoredRow>(row)
  const [draft, setDraft] = useState<Draft>({})
  const [found, setFound] = useState<number | null>(null)
  const [ready, setReady] = useState(false)
  const written = useRef(false)
  const [unkept, setUnkept] = useState(false)
  useEffect(() => {
    void loadDraft(key).then((kept) => {
      if (kept?.shown) {
        setShown(kept.shown)
        setDraft(kept.draft)
        setFound(kept.keptAt)
      }
      setReady(true)
    })
  }, [key])
  const change = (next: Draft): void => {
    const bare = Object.fromEntries(
      Object.entries(next).filter(([name, value]) => !equalJson((value ?? null) as Json, (valueIn(shown, name) ?? null) as Json)),
    )
    setDraft(bare)
    if (written.current) return
    if (Object.keys(bare).length === 0) void dropDraft(key).then(() => setUnkept(false))
    else void keepDraft(base, key, bare, shown).then((kept) => setUnkept(!kept))
  }
  const close = (): void => navigate(pathOf.record(type, row.id))
  const save = async (): Promise<void> => {
    const answer = await saveRecord(base, type, shown, draft)
    if (!answer.ok) return notifyProblem(answer.problem, say, language)
    written.current = true
    await dropDraft(key)
    const { group } = answer.value
    if (group === null) notifyDone(say('form.savedNothing'))
    else notifyDone(say('form.saved'), { label: say('common.undo'), run: () => void undoGroup(base, group) })
    close()
  }
  const discard = (): void => {
    setDraft({})
    setShown(row)
    setFound(null)
    void dropDraft(key)
  }
  const moved = useMemo(() => movedFields(shown, row, draft, authors.nameOf(row._by)), [shown, row, draft, authors])
  const links = useMemo(() => [...linksOf(type, shown), ...linksOf(type, { ...shown, ...draft })].map(({ to }) => to), [type, shown, draft])
  const names = useNames(links)
  const services = useFormServices(names)
  const current = useMemo(() => ({ ...shown, ...draft }), [shown, draft])
  const checks = useChecks(type, current)
  const marks = useMemo(
    () => new Map(checks.filter(({ outcome }) => outcome === 'error' || outcome === 'warning').map(({ field, title }) => [field, title])),
    [checks],
  )
  const asked = new URLSearchParams(useSearch()).get('champ')
  useEffect(() => {
    if (ready && asked !== null) goToField(asked)
  }, [ready, asked])
  const { id } = row
  const origin = useCallback<OriginOf>((name, put) => <FieldOrigin type={type} id={id} name={name} put={put} />, [type, id])
  if (!ready) return null
  const when = found === null ? '' : `${dayHeading(found, base.zone, today, say, language)}, ${clockOf(found, base.zone, language)}`
  return (
    <FieldServicesContext.Provider value={services}>
      <RecordForm
        type={type}
        shown={shown}
        customFields={customFields}
        draft={draft}
        unkept={unkept}
        onDraft={change}
        onSave={() => void save()}
        onClose={close}
        moved={moved}
        marks={marks}
        origin={origin}
        {...(hasChecks(type) ? { aside: <ChecksPanel checks={checks} mendLabel={say('checks.goToField')} onMend={goToField} /> } : {})}
        note={
          <header className="record-head">
            <div className="crumbs">{wordsOf(type, language).title}</div>
            <div className="line">
              <h1 className="cut">{titleOf(type, shown) || wordsOf(type, language).untitled}</h1>
              {row._cf > 0 && <DisagreementMark />}
              {found !== null && (
                <span className="push line sm quiet">
                  {say('form.draftFound', { when })}
                  <Button size="compact-sm" variant="subtle" onClick={discard}>
                    {say('form.discard')}
                  </Button>
                </span>
              )}
            </div>
          </header>
        }
      />
    </FieldServicesContext.Provider>
  )
}

// Fields whose live value is no longer the one that was on screen when editing began.
function movedFields(
  shown: StoredRow,
  live: StoredRow,
  draft: Draft,
  who: string,
): ReadonlyMap<string, { readonly who: string; readonly value: unknown }> {
  if (live._l === shown._l) return new Map()
  const names = new Set([...Object.keys(live), ...Object.keys(shown)].filter((name) => !name.startsWith('_') && name !== 'id'))
  const differing = [...names].filter((name) => !equalJson((live[name] ?? null) as Json, (shown[name] ?? null) as Json))
  return new Map(
    differing
      .filter((name) => !(name in draft) || !equalJson((draft[name] ?? null) as Json, (live[name] ?? null) as Json))
      .map((name) => [name, { who, value: live[name] }]),
  )
}
