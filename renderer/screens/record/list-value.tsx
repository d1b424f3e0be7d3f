import { Fragment, type ReactNode } from 'react'
import type { FieldOfKind } from '../../../shared/fields/field'
import type { LocalTime } from '../../../shared/fields/value'
import { clockTime, longDay } from '../../../shared/text/format'
import type { AnyFieldWords } from '../../../shared/text/record-words'
import { showValue } from '../../../shared/text/show-value'
import { useTexts } from '../../components/texts/use-texts'

type Item = { readonly id: string; readonly [property: string]: unknown }

interface Props {
  readonly field: FieldOfKind<'list'>
  readonly words: AnyFieldWords
  readonly items: readonly unknown[]
  nameOf(link: string): string
  link(to: string): ReactNode
}

const noProperties: readonly string[] = []

/** The items of a list, one under the other: what names an item first, the rest beneath. A list of moments reads as a programme, day by day. */
export function ListValue(props: Props): ReactNode {
  const { field } = props
  const items = props.items as readonly Item[]
  const first = field.naming[0] ?? ''
  if (field.item[first]?.kind === 'localTime') return <Moments {...props} time={first} items={items} />
  return (
    <ul className="listed-items">
      {items.map((item) => (
        <li key={item.id}>
          <ItemLines {...props} item={item} named={field.naming} without={noProperties} />
        </li>
      ))}
    </ul>
  )
}

function Moments(props: Omit<Props, 'items'> & { readonly time: string; readonly items: readonly Item[] }): ReactNode {
  const { language } = useTexts()
  const at = (item: Item): string => (item[props.time] as LocalTime | null | undefined)?.at ?? ''
  const sorted = props.items.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
  const end = Object.entries(props.field.item).find(([name, { kind }]) => kind === 'localTime' && name !== props.time)?.[0]
  // An end on the same day stands beside its beginning; another one is told as it is.
  const endOf = (item: Item): string => {
    const to = end === undefined ? '' : ((item[end] as LocalTime | null | undefined)?.at ?? '')
    return to.slice(0, 10) === at(item).slice(0, 10) ? to : ''
  }
  const clock = (item: Item): string =>
    [at(item), endOf(item)]
      .filter((time) => time !== '')
      .map((time) => clockTime(time, language))
      .join(' – ')
  const days = [...new Set(sorted.map((item) => at(item).slice(0, 10)))]
  return (
    <div className="moments">
      {days.map((day) => (
        <Fragment key={day}>
          <h3>{day === '' ? '' : longDay(day, language)}</h3>
          <ul>
            {sorted
              .filter((item) => at(item).slice(0, 10) === day)
              .map((item) => (
                <li key={item.id}>
                  <time>{clock(item)}</time>
                  <div>
                    <ItemLines
                      {...props}
                      item={item}
                      named={props.field.naming.slice(1)}
                      without={[props.time, ...(end !== undefined && endOf(item) !== '' ? [end] : [])]}
                    />
                  </div>
                </li>
              ))}
          </ul>
        </Fragment>
      ))}
    </div>
  )
}

function ItemLines({
  field,
  words,
  item,
  named,
  without,
  nameOf,
  link,
}: Props & { readonly item: Item; readonly named: readonly string[]; readonly without: readonly string[] }): ReactNode {
  const { language } = useTexts()
  const shown = (name: string): ReactNode => {
    const property = field.item[name]
    const own = words.item?.[name]
    const value = item[name]
    if (!property || !own || value === null || value === undefined) return null
    if (property.kind === 'link') return link(String(value))
    const text = showValue(property, value, { language, words: own, nameOf })
    return text === '' ? null : text
  }
  const head = named.map((name) => ({ name, text: shown(name) })).filter(({ text }) => text !== null)
  const rest = Object.keys(field.item)
    .filter((name) => !named.includes(name) && !without.includes(name))
    .map((name) => ({ name, text: shown(name) }))
    .filter(({ text }) => text !== null)
  return (
    <>
      <span className="item-head">
        {head.map(({ name, text }) => (
          <span key={name}>{text}</span>
        ))}
      </span>
      {rest.length > 0 && (
        <span className="item-rest">
          {rest.map(({ name, text }) => (
            <span key={name}>
              <span className="quiet">{words.item?.[name]?.label}</span> {text}
            </span>
          ))}
        </span>
      )}
    </>
  )
}
