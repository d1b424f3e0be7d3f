import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/kernel/day'
import { bandPlace, countDeadlines, groupDeadlines, monthStarts, type Deadline } from '../../../renderer/components/agenda/deadline'

const today = '2026-01-13'
const due = (days: number): Deadline => ({
  key: String(days),
  type: 'convention',
  title: 'Transmettre',
  partner: 'Sardaigne',
  disagrees: false,
  partnerDisagrees: false,
  day: addDays(today, days),
  path: '/',
  pressing: false,
})

describe('the agenda', () => {
  const deadlines = [-10, -1, 0, 7, 8, 30, 31, 90, 91].map(due)

  it('puts a deadline in one group only, the narrowest that holds it', () => {
    const groups = groupDeadlines(deadlines.toReversed(), 90, today)
    expect(groups.map(({ horizon, deadlines: held }) => [horizon, held.map(({ key }) => key)])).toEqual([
      ['late', ['-10', '-1']],
      [7, ['0', '7']],
      [30, ['8', '30']],
      [90, ['31', '90']],
    ])
  })

  it('shows with a narrow horizon only what is late and what comes within it', () => {
    expect(groupDeadlines(deadlines, 7, today).map(({ horizon }) => horizon)).toEqual(['late', 7])
    expect(groupDeadlines(deadlines, 'late', today).map(({ horizon }) => horizon)).toEqual(['late'])
  })

  it('counts what is to come without what is late, so that the groups add up to the widest number', () => {
    expect(countDeadlines(deadlines, today)).toEqual({ late: 2, 7: 2, 30: 4, 90: 6 })
    const ahead = groupDeadlines(deadlines, 90, today).filter(({ horizon }) => horizon !== 'late')
    expect(ahead.reduce((sum, group) => sum + group.deadlines.length, 0)).toBe(6)
  })

  it('names on the band only the months that begin well inside it', () => {
    expect(monthStarts(today)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01'])
    expect(monthStarts('2026-01-28')).toEqual(['2026-03-01', '2026-04-01'])
    expect(bandPlace(addDays(today, 45), today)).toBe(50)
  })
})
