import type { Block } from '../../blocks/block'
import type { participantListFr } from '../../text/fr/dossiers/participant-list'
import { countryName } from '../../text/language-names'
import { sideHeading } from '../visit/attendee-table'
import { bySide, computedOrder, hasRank, keptOrder, type Attendee } from '../visit/attendees'
import { countryOf, flagBeside } from '../visit/flags'
import { byName } from '../telling/name-order'
import type { Teller } from '../telling/teller'
import type { Visit } from '../visit/visit'

/** Persons that are listed under one heading, in the order decided for the visit. */
export interface Group {
  readonly heading: Block | null
  readonly members: readonly Attendee[]
}

type Texts = Pick<typeof participantListFr, 'noCountry' | 'together'>

/** Those who are listed, as their order asks: delegation by delegation, country by country, or all together. */
export function groupsOf(
  teller: Teller,
  visit: Visit,
  listed: readonly Attendee[],
  grouping: 'side' | 'country' | 'mixed',
  texts: Texts,
): readonly Group[] {
  switch (grouping) {
    case 'side':
      return bySide(visit, listed).map(({ side, attendees }) => ({
        heading: sideHeading(teller, visit, side, attendees),
        members: attendees,
      }))
    case 'country':
      return byCountry(teller, listed).map(({ country, members }) => ({ heading: countryHeading(teller, country, texts), members }))
    case 'mixed': {
      const others = computedOrder(listed.filter((one) => !hasRank(one)))
      return [
        { heading: null, members: keptOrder(computedOrder(listed.filter(hasRank))) },
        ...(others.length === 0 ? [] : [{ heading: { kind: 'heading', level: 3, text: texts.together } as const, members: others }]),
      ]
    }
  }
}

/** Countries by their name, as states are called up; within each the order decided. Who has none stands at the end. */
export function byCountry(
  teller: Teller,
  listed: readonly Attendee[],
): readonly { readonly country: string; readonly members: readonly Attendee[] }[] {
  const codes = [...new Set(listed.map((one) => countryOf(teller, one)))]
  return byName(teller, codes, (code, { language }) => (code === '' ? '' : countryName(code, language))).map((country) => ({
    country,
    members: keptOrder(computedOrder(listed.filter((one) => countryOf(teller, one) === country))),
  }))
}

function countryHeading({ language }: Teller, country: string, texts: Texts): Block {
  const figure = flagBeside(country)
  const text = country === '' ? texts.noCountry : countryName(country, language)
  return { kind: 'heading', level: 3, text, ...(figure ? { figure } : {}) }
}
