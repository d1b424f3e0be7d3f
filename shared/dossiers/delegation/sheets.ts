import type { Block } from '../../blocks/block'
import type { Fact } from '../telling/teller'
import { attendeeTable, attendeeTables, type AttendeeColumn } from '../visit/attendee-table'
import { attendeesOf, bySide, presentOf, type Attendee } from '../visit/attendees'
import { formsFor } from '../visit/greeting'
import { propertyLabel, propertyText } from '../tables/item-table'
import { spanText } from '../visit/local-times'
import { languagesText, linesCell } from '../visit/person-cells'
import { personOf } from '../visit/visit'
import { journeyBlocks, stayBlocks } from './journeys'
import { interpretingBlocks, mealBlocks } from './logistics'
import type { DelegationOptions, Telling } from './options'
import { interpreters, phoneBlocks } from './people'
import { inOrder, programmeBlocks } from './programme'

const participants = { type: 'delegation', list: 'participants' } as const

/** A part of a sheet under its title; nothing when it holds nothing. */
function under(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: title }, ...blocks]
}

/** What guests are given: the programme and nothing else. */
export function guestBlocks(telling: Telling, { secondLanguage }: DelegationOptions): readonly Block[] {
  return programmeBlocks(telling, 'guest', secondLanguage)
}

/** What a driver needs: journeys, times and addresses, who sits in which vehicle, numbers. */
export function driverBlocks(telling: Telling): readonly Block[] {
  const { texts } = telling
  return [
    ...under(texts.movements, journeyBlocks(telling, true)),
    ...under(texts.moments, programmeBlocks(telling, 'places')),
    ...under(texts.vehicles, vehicleBlocks(telling)),
    ...under(texts.phones, phoneBlocks(telling, false)),
    ...under(texts.stays, stayBlocks(telling, false)),
  ]
}

/** What an interpreter needs: between which languages, when and for whom, who speaks, and how every name is written and said. */
export function interpreterBlocks(telling: Telling): readonly Block[] {
  const { teller, texts, words, visit, clock } = telling
  const sessions = inOrder(visit.programme ?? []).filter(({ interpreting, speakers }) => Boolean(interpreting) || Boolean(speakers))
  const people = [...presentOf(teller, visit), ...interpreters(telling)].filter(
    (one, at, all) =>
      all.findIndex(({ item }) => item.contact != null && item.contact === one.item.contact) === at || one.item.contact == null,
  )
  return [
    ...under(texts.sessions, [
      ...interpretingBlocks(telling, false),
      ...(sessions.length === 0
        ? []
        : [
            {
              kind: 'facts',
              facts: sessions.map(({ from, to, title, interpreting, speakers }) => ({
                label: `${dayLabel(from?.at)} ${spanText(clock, from, to)}`,
                value: linesCell([
                  [{ text: title ?? '', bold: true }],
                  ...(interpreting ? [texts.labelled(texts.details.interpreting, interpreting)] : []),
                  ...(speakers ? [texts.labelled(texts.details.speakers, speakers)] : []),
                ]),
              })),
            } as const,
          ]),
    ]),
    ...under(texts.moments, programmeBlocks(telling, 'guest')),
    ...under(
      texts.glossary,
      attendeeTable(teller, visit, people, [
        { label: words.pronunciation, share: 24, tell: ({ contact }) => (contact ? (personOf(contact).pronunciation ?? '') : '') },
        { label: words.languages, share: 22, tell: (one) => languagesText(teller, one) },
      ]),
    ),
  ]
}

function dayLabel(at: string | undefined): string {
  return at === undefined ? '' : at.slice(0, 10).split('-').toReversed().slice(0, 2).join('/')
}

/** What those who see to safety need: everybody, places and times, vehicles and rooms; no note of ours. */
export function securityBlocks(telling: Telling): readonly Block[] {
  const { teller, texts, visit } = telling
  const columns = (['answer', 'badge', 'vehicle', 'room'] as const).map((property) => column(telling, property))
  return [
    ...under(texts.lists, attendeeTables(teller, visit, attendeesOf(teller, visit), columns)),
    ...under(texts.moments, programmeBlocks(telling, 'places')),
    ...under(texts.movements, journeyBlocks(telling, false)),
    ...under(texts.stays, stayBlocks(telling, false)),
  ]
}

/** What hosts need: how everybody is greeted and in which language, menus and access, where they eat and sleep. */
export function hostBlocks(telling: Telling): readonly Block[] {
  const { teller, texts, words, visit } = telling
  const present = presentOf(teller, visit)
  const greeting: AttendeeColumn = { label: words.salutation, share: 28, tell: (one) => formsFor(teller, one)?.salutation ?? '' }
  const speaks: AttendeeColumn = { label: words.languages, share: 20, tell: (one) => languagesText(teller, one) }
  return [
    ...under(texts.welcome, attendeeTables(teller, visit, present, [greeting, speaks, column(telling, 'access')])),
    ...under(texts.menus, menuBlocks(telling, present)),
    ...under(texts.meals, mealBlocks(telling)),
    ...under(texts.moments, programmeBlocks(telling, 'places')),
    ...under(texts.stays, stayBlocks(telling, false)),
  ]
}

function column({ teller }: Telling, property: 'answer' | 'badge' | 'vehicle' | 'room' | 'access'): AttendeeColumn {
  const label = propertyLabel(teller, participants, property)
  return { label, share: 18, tell: ({ item }) => propertyText(teller, participants, item, property) }
}

// How many of each menu, then whose: a kitchen counts first.
function menuBlocks({ teller, texts, words }: Telling, present: readonly Attendee[]): readonly Block[] {
  const menuOf = ({ item }: Attendee): string => propertyText(teller, participants, item, 'menu') || texts.noMenu
  if (present.every((one) => menuOf(one) === texts.noMenu)) return []
  const menus = [...new Set(present.map(menuOf))].toSorted()
  const facts: readonly Fact[] = menus.map((menu) => {
    const whose = present.filter((one) => menuOf(one) === menu)
    return {
      label: texts.served(menu, whose.length),
      value: menu === texts.noMenu ? '' : whose.map(({ name }) => name || words.nameless).join(', '),
    }
  })
  return [{ kind: 'facts', facts }]
}

// Vehicle by vehicle, each with its passengers in their order.
function vehicleBlocks({ teller, texts, words, visit }: Telling): readonly Block[] {
  const present = bySide(visit, presentOf(teller, visit)).flatMap(({ attendees }) => attendees)
  const vehicles = [...new Set(present.map(({ item }) => item.vehicle ?? ''))].toSorted((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1,
  )
  if (vehicles.every((vehicle) => vehicle === '')) return []
  return [
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: texts.vehicle, share: 26 },
        { label: texts.passengers, share: 74 },
      ],
      rows: vehicles.map((vehicle) => [
        vehicle === '' ? [{ text: texts.noVehicle, italic: true }] : [{ text: vehicle, bold: true }],
        linesCell(present.filter(({ item }) => (item.vehicle ?? '') === vehicle).map(({ name }) => name || words.nameless)),
      ]),
    },
  ]
}
