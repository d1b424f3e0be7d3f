import type { Block } from '../../blocks/block'
import { shortDay } from '../../text/format'
import { itemTable, propertyLabel } from '../tables/item-table'
import { titleText } from './person-cells'
import { attendeesOf } from './attendees'
import type { Teller } from '../telling/teller'
import type { Visit } from './visit'

const thanks = { type: 'delegation', list: 'thanks' } as const

/** The letters of thanks: to whom, with the function on the day of the visit, and whether they were sent; those to be done first. */
export function thanksTable(teller: Teller, visit: Visit, words: { readonly to: string; readonly toSend: string }): readonly Block[] {
  const items = (visit.thanks ?? []).toSorted((a, b) => Number(a.sentOn != null) - Number(b.sentOn != null))
  return itemTable(teller, thanks, items, [
    {
      label: words.to,
      share: 66,
      tell: ({ id, contact, name }) => {
        const [person] = attendeesOf(teller, { ...visit, participants: [{ id, contact: contact ?? null, name: name ?? null }] })
        if (!person?.name) return ''
        return [{ text: person.name, bold: true }, ...(person.contact ? [{ text: `, ${titleText(teller, person)}` }] : [])]
      },
    },
    {
      label: propertyLabel(teller, thanks, 'sentOn'),
      share: 24,
      tell: ({ sentOn }) => (sentOn == null ? { pill: { label: words.toSend, tone: 'attention' } } : shortDay(sentOn)),
    },
  ])
}
