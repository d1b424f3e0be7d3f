import type { Cell } from '../../blocks/block'
import { titleOf } from '../../records'
import { isToCheck } from '../../records/shipped-settings'
import { formOfAddress, type FormOfAddress } from '../../rules/forms-of-address'
import { visitWords } from '../../text/visit-words'
import type { Attendee } from './attendees'
import type { Fact, Teller } from '../telling/teller'
import { personOf } from './visit'

/** How somebody is addressed by the office held on the first day, from the settings; null while the record does not say enough. */
export function formsFor({ snapshot }: Teller, { contact, ranked }: Pick<Attendee, 'contact' | 'ranked'>): FormOfAddress | null {
  const civility = contact ? (personOf(contact).civility ?? null) : null
  return formOfAddress(ranked.office, civility, { setting: (key) => snapshot.settings[key] ?? null })
}

/** The five slots of addressing somebody: envelope, name and title, call, third person, end. A shipped form that nobody checked says so. */
export function greetingFacts(teller: Teller, attendee: Attendee): readonly Fact[] {
  const form = formsFor(teller, attendee)
  const { contact, titles } = attendee
  if (!form || !contact) return []
  const words = visitWords(teller.language)
  const key = `address.${attendee.ranked.office ?? ''}`
  const toCheck = isToCheck(key, teller.snapshot.settings[key] ?? null)
  const check = (text: string): Cell => (toCheck ? [{ text }, { text: ` ${words.toCheck}`, quiet: true }] : text)
  const [{ text: title }] = titles
  return [
    { label: words.envelope, value: check(`${form.envelope} ${titleOf('contact', contact)}`) },
    ...(title === '' ? [] : [{ label: words.block, value: { lines: [teller.title('contact', contact), title] } }]),
    { label: words.salutation, value: check(form.salutation) },
    ...(form.treatment === null ? [] : [{ label: words.treatment, value: check(form.treatment) }]),
    { label: words.closing, value: check(form.closing) },
  ]
}
