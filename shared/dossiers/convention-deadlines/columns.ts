import type { Cell } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import { compareDecimals } from '../../kernel/decimal'
import { daysBetween } from '../../kernel/day'
import { labelled, moneyText, shortDay } from '../../text/format'
import type { conventionDeadlinesFr } from '../../text/fr/dossiers/convention-deadlines'
import { otherParties } from '../convention/convention-parties'
import { partText } from '../telling/inner-values'
import { stateCell } from '../telling/state-cell'
import { sumsByCurrency } from '../money/money-sums'
import type { Teller } from '../telling/teller'
import type { DeadlineColumn } from './options'
import type { Track } from './track'

export type DeadlineTexts = typeof conventionDeadlinesFr

/** How wide a column stands beside the others, and what it tells of a convention. */
export interface TrackColumn {
  readonly share: number
  readonly align?: 'end'
  tell(teller: Teller, track: Track, texts: DeadlineTexts): Cell
}

/** Every column of the table. What belongs together shares one, so that nine stand on a sheet laid across. */
export const trackColumns: Readonly<Record<DeadlineColumn, TrackColumn>> = {
  act: { share: 25, tell: actCell },
  partner: { share: 17, tell: partnerCell },
  object: { share: 24, tell: objectCell },
  state: { share: 15, tell: (teller, { row }) => stateCell(teller, 'convention', row, 'state') },
  way: { share: 17, tell: wayCell },
  term: { share: 19, tell: termCell },
  money: { share: 19, align: 'end', tell: moneyCell },
  next: { share: 19, tell: nextCell },
  followedBy: { share: 14, tell: (teller, { row }) => teller.cell('convention', row, 'followedBy') },
}

function actCell(teller: Teller, { row, values }: Track): Cell {
  return { lines: lines([teller.title('convention', row)], [values.number ?? '', teller.text('convention', row, 'kind')]) }
}

function partnerCell(teller: Teller, { values, countries }: Track): Cell {
  return { lines: lines(otherParties(teller, values), [countries.join(', ')]) }
}

const longest = 140

function objectCell(teller: Teller, { row }: Track): Cell {
  const object = teller.text('convention', row, 'object').replaceAll(/\s+/gu, ' ')
  const cut = object.length <= longest ? object : `${object.slice(0, longest).replace(/\s\S*$/u, '')}…`
  return teller.sign('convention', row, 'object') + cut
}

function wayCell(teller: Teller, { row, values }: Track, texts: DeadlineTexts): Cell {
  const { resolution, transmission } = values
  const sign = (name: string): string => teller.sign('convention', row, name)
  const number = partText(teller, 'convention', row, 'resolution', 'number')
  const signedOn = row['signedOn']
  return {
    lines: [
      ...lines(resolution?.day ? [sign('resolution') + texts.decided(shortDay(resolution.day))] : [], [number]),
      ...(typeof signedOn === 'string' ? [sign('parties') + texts.signed(shortDay(signedOn))] : []),
      ...lines(transmission?.day ? [sign('transmission') + texts.transmitted(shortDay(transmission.day))] : [], [
        transmission?.receipt ? texts.received(transmission.receipt) : '',
      ]),
    ],
  }
}

function termCell(teller: Teller, { row, values }: Track, texts: DeadlineTexts): Cell {
  const day = (name: string, say: (day: string) => string): readonly string[] => {
    const value = row[name]
    return typeof value === 'string' ? [say(shortDay(value))] : []
  }
  const end = day('endsOn', texts.end)
  const mode = values.renewal?.mode == null ? '' : partText(teller, 'convention', row, 'renewal', 'mode')
  const renewal = mode === '' ? '' : texts.renewal(mode.toLocaleLowerCase(teller.language))
  return {
    lines: [
      ...day('inForceOn', texts.effect),
      ...(end.length > 0 ? end : [[{ text: texts.noDate, quiet: true }]]),
      ...lines([], [renewal, ...day('denounceBy', texts.denounceBy)]),
    ],
  }
}

function moneyCell(teller: Teller, { row, values, paid }: Track, texts: DeadlineTexts): Cell {
  const { amount } = values
  const sign = teller.sign('convention', row, 'amount')
  const told = amount == null ? texts.noAmount : compareDecimals(amount.amount, '0') === 0 ? texts.nil : moneyText(amount, teller.language)
  return {
    lines: lines(
      [sign + told],
      sumsByCurrency(paid).map((sum) => texts.paid(moneyText(sum, teller.language))),
    ),
  }
}

function nextCell(teller: Teller, { next }: Track, texts: DeadlineTexts): Cell {
  if (!next) return [{ text: texts.nothing, quiet: true }]
  const known = (texts.duties[next.kind as keyof typeof texts.duties] as string | undefined) ?? ''
  const days = daysBetween(teller.snapshot.asOf, next.day)
  const note = days < 0 ? texts.late(-days) : days > 366 ? '' : texts.ahead(days)
  const day = shortDay(next.day)
  if (days > 90) return { lines: lines([day, known], [note]) }
  return { pill: { label: known === '' ? day : labelled(day, known, teller.language), tone: days < 0 ? 'stopped' : 'attention' }, note }
}

function lines(plain: readonly string[], quiet: readonly string[]): readonly Text[] {
  return [...plain.filter((text) => text !== ''), ...quiet.filter((text) => text !== '').map((text) => [{ text, quiet: true }])]
}
