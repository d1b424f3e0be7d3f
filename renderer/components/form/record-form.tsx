import { Button, Kbd } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import { definitionOf } from '../../../shared/records'
import type { Draft } from '../../../shared/records/draft'
import { fieldsOf, valueIn, type NamedField } from '../../../shared/records/fields-of'
import type { RecordRow } from '../../../shared/records/record-row'
import { wordsOf } from '../../../shared/text/words-of'
import { hasHole } from '../fields/list-field'
import { useTexts } from '../texts/use-texts'
import { DraftState } from './draft-state'
import { FormField, type OriginOf } from './form-field'

interface Props {
  readonly type: RecordType
  /** The row that was on screen when editing began. */
  readonly shown: RecordRow
  readonly customFields: readonly RecordRow[]
  readonly draft: Draft
  /** There was no room to keep what is typed: it is on screen alone. */
  readonly unkept: boolean
  onDraft(draft: Draft): void
  onSave(): void
  onClose(): void
  /** Fields that somebody else wrote since editing began: who, and their value. */
  readonly moved: ReadonlyMap<string, { readonly who: string; readonly value: unknown }>
  readonly note: ReactNode
  /** Stands beside the fields: what the checks found. */
  readonly aside?: ReactNode
  /** What is to be said at a field, in a few words: it is marked there and in its section. */
  readonly marks?: ReadonlyMap<string, string>
  /** Tells where the value of a field comes from; `put` gives it another one. */
  readonly origin?: OriginOf
}

/** Brings a field of the open form into sight, with the caret in it. */
export function goToField(name: string): void {
  const place = document.querySelector<HTMLElement>(`.form [data-field="${name}"]`)
  place?.scrollIntoView({ block: 'center' })
  if (place) focusIn(place)
}

// The first place where something can be typed or chosen; else the button that makes one.
function focusIn(place: HTMLElement): void {
  const found = place.querySelector<HTMLElement>('input, textarea') ?? place.querySelector<HTMLElement>('button:not(.origin)')
  found?.focus({ preventScroll: true })
}

/** The form of a record, from its description: sections at the left, fields in the middle, what changed at the foot. */
export function RecordForm(props: Props): ReactNode {
  const { type, shown, draft, customFields, onDraft, onSave, onClose } = props
  const { say, language } = useTexts()
  const [invalid, setInvalid] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const fields = useMemo(
    () =>
      new Map(
        fieldsOf(type, customFields)
          .filter(({ computed }) => !computed)
          .map((named) => [named.name, named]),
      ),
    [type, customFields],
  )
  const valueOf = (name: string): unknown => (name in draft ? draft[name] : valueIn(shown, name)) ?? null
  const current = { ...shown, ...draft } as RecordRow
  const sections = sectionsOf(type, current, [...fields.keys()], (name) => !isEmpty(valueOf(name)))
  const missing = [...fields.values()]
    .filter(
      (named) =>
        (isRequired(type, named, current) && isEmpty(valueOf(named.name))) || (named.name in draft && holdsHole(named, draft[named.name])),
    )
    .map(({ name }) => name)
  const changed = Object.keys(draft).length
  const markInvalid = useCallback((name: string, wrong: boolean) => {
    setInvalid((before) => {
      if (before.has(name) === wrong) return before
      const next = new Set(before)
      if (wrong) next.add(name)
      else next.delete(name)
      return next
    })
  }, [])
  const save = (): void => {
    setAsked(true)
    const wrong = [...invalid, ...missing]
    if (wrong.length === 0) return onSave()
    // A field says what is wrong once it is left: saving leaves it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    body.current?.querySelector<HTMLElement>(`[data-field="${wrong[0]}"] input, [data-field="${wrong[0]}"] textarea`)?.focus()
  }
  useKeys(save, onClose, (by) => {
    const places = [...(body.current?.querySelectorAll<HTMLElement>('section') ?? [])]
    const at = places.findIndex((place) => place.contains(document.activeElement))
    const next = places[Math.min(places.length - 1, Math.max(0, at + by))]
    next?.scrollIntoView({ block: 'start' })
    if (next) focusIn(next)
  })
  return (
    <div className="form">
      {props.note}
      <div className={props.aside === undefined ? 'form-grid' : 'form-grid with-aside'}>
        <nav className="anchors" aria-label={wordsOf(type, language).title}>
          {sections.map(({ name, names }) => (
            <button
              key={name}
              type="button"
              onClick={() => document.getElementById(`section-${name}`)?.scrollIntoView({ behavior: 'auto', block: 'start' })}
            >
              <SectionState
                names={names}
                invalid={invalid}
                missing={missing}
                marks={props.marks}
                filled={names.some((one) => !isEmpty(valueOf(one)))}
              />
              {wordsOf(type, language).sections[name] ?? name}
            </button>
          ))}
          <p className="xs quiet anchors-keys">
            <Kbd size="xs">Alt ↓</Kbd> {say('form.nextSection')}
          </p>
        </nav>
        <div className="form-body" ref={body}>
          {sections.map(({ name, names }) => (
            <section key={name} id={`section-${name}`} aria-label={wordsOf(type, language).sections[name] ?? name}>
              <h2>{wordsOf(type, language).sections[name] ?? name}</h2>
              <div className="fields">
                {names.map((fieldName) => {
                  const named = fields.get(fieldName)
                  return (
                    named && (
                      <FormField
                        key={fieldName}
                        type={type}
                        named={named}
                        value={valueOf(fieldName)}
                        changed={fieldName in draft}
                        country={asCountry(current['country'])}
                        required={isRequired(type, named, current)}
                        missing={asked && missing.includes(fieldName) ? say('form.required') : null}
                        moved={props.moved.get(fieldName) ?? null}
                        mark={props.marks?.get(fieldName) ?? null}
                        origin={props.origin}
                        onChange={(value) => onDraft({ ...draft, [fieldName]: value })}
                        onInvalid={markInvalid}
                      />
                    )
                  )
                })}
              </div>
            </section>
          ))}
        </div>
        {props.aside !== undefined && <aside className="form-aside">{props.aside}</aside>}
      </div>
      <footer className="form-foot">
        {changed > 0 && <span className="changed" aria-hidden="true" />}
        <span role="status">{changed === 0 ? say('form.unmodified') : say('form.modified', { count: changed })}</span>
        {changed > 0 && <DraftState unkept={props.unkept} />}
        <Button className="push" variant="subtle" color="gray" rightSection={<Kbd size="xs">{say('help.escape')}</Kbd>} onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button rightSection={<Kbd size="xs">Ctrl S</Kbd>} onClick={save}>
          {say('common.save')}
        </Button>
      </footer>
    </div>
  )
}

function SectionState(props: {
  readonly names: readonly string[]
  readonly invalid: ReadonlySet<string>
  readonly missing: readonly string[]
  readonly marks: ReadonlyMap<string, string> | undefined
  readonly filled: boolean
}): ReactNode {
  if (props.names.some((name) => props.invalid.has(name) || props.missing.includes(name) || props.marks?.has(name)))
    return <IconAlertTriangle size={15} className="tone-ambre" />
  return props.filled ? <IconCheck size={15} className="tone-maquis" /> : <IconCircleDashed size={15} className="quiet" />
}

/** The sections that matter for a record now; the fields that the directorate added come last. */
function sectionsOf(
  type: RecordType,
  row: RecordRow,
  known: readonly string[],
  isFilled: (name: string) => boolean,
): readonly { readonly name: string; readonly names: readonly string[] }[] {
  const sections = definitionOf(type)
    .sections.filter((section) => section.when === undefined || section.when(row) || section.fields.some(isFilled))
    .map(({ name, fields }) => ({ name, names: fields.filter((field) => known.includes(field) && matters(type, row, field, isFilled)) }))
    .filter(({ names }) => names.length > 0)
  const added = known.filter((name) => name.startsWith('x/'))
  return added.length > 0 ? [...sections, { name: 'added', names: added }] : sections
}

function matters(type: RecordType, row: RecordRow, field: string, isFilled: (name: string) => boolean): boolean {
  const when = (definitionOf(type).shownWhen as Readonly<Record<string, (row: RecordRow) => boolean>> | undefined)?.[field]
  return when === undefined || isFilled(field) || when(row)
}

// An item that was touched and lacks what it cannot do without holds the whole list back.
function holdsHole({ field }: NamedField, value: unknown): boolean {
  return field.kind === 'list' && Array.isArray(value) && value.some((item: Readonly<Record<string, unknown>>) => hasHole(item, field.item))
}

function isRequired(type: RecordType, { field }: NamedField, row: RecordRow): boolean {
  if (field.required === 'always') return true
  const { step } = definitionOf(type)
  return Array.isArray(field.required) && step !== undefined && field.required.includes(String(row[step]))
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function asCountry(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function useKeys(save: () => void, close: () => void, goSection: (by: -1 | 1) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault()
        save()
      } else if (event.altKey && !event.defaultPrevented && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault()
        goSection(event.key === 'ArrowDown' ? 1 : -1)
      } else if (event.key === 'Escape' && !event.defaultPrevented && !somethingWasOpen) close()
    }
    // A list or a card that is open takes Escape for itself; by the time it comes here it may be closed already. Closed lists stay in the page.
    let somethingWasOpen = false
    const look = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return
      somethingWasOpen = [...document.querySelectorAll('[role="dialog"], [role="listbox"]')].some((one) => one.checkVisibility())
    }
    window.addEventListener('keydown', look, true)
    window.addEventListener('keydown', pressed)
    return () => {
      window.removeEventListener('keydown', look, true)
      window.removeEventListener('keydown', pressed)
    }
  })
}
