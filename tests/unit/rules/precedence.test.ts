import { describe, expect, test } from 'vitest'
import { offices } from '../../../shared/records/offices'
import { formOfAddress } from '../../../shared/rules/forms-of-address'
import { isToCheck, settingReader } from '../../../shared/records/shipped-settings'
import { compareByRank, isLeading, rankOfOffice } from '../../../shared/rules/precedence'

describe('the order of precedence', () => {
  test('names prefect, Parliament, our presidents, département, mayor as the decree of 1989 does outside Paris', () => {
    const decree = [
      'prefect',
      'deputy',
      'senator',
      'europeanDeputy',
      'executivePresident',
      'assemblyPresident',
      'departmentPresident',
      'mayor',
      'general',
    ]
    expect(decree.toSorted((a, b) => rankOfOffice(a) - rankOfOffice(b))).toEqual(decree)
  })
  test('knows every office, and puts what is not told last', () => {
    for (const office of offices)
      if (office !== 'other') expect({ office, known: rankOfOffice(office) < rankOfOffice('other') }).toEqual({ office, known: true })
    expect(rankOfOffice(null)).toBe(rankOfOffice('other'))
  })
  test('follows the rank written on a mandate before the office, then who holds it longer', () => {
    const director = { office: 'director', rank: 1 }
    const president = { office: 'regionPresident', period: { from: '2024', to: null } }
    const elder = { office: 'regionPresident', period: { from: '2020-10-01', to: null } }
    expect([president, elder, director].toSorted(compareByRank)).toEqual([director, elder, president])
  })
  test('leads with presidents and mayors, not with councillors and officers', () => {
    expect([
      isLeading('regionPresident'),
      isLeading('mayor'),
      isLeading('networkPresident'),
      isLeading('councillor'),
      isLeading(null),
    ]).toEqual([true, true, true, false, false])
  })
})

describe('forms of address', () => {
  const shipped = { setting: settingReader(new Map()) }
  test('are whole for each gender, and marked where no guide was read', () => {
    expect(formOfAddress('regionPresident', 'mrs', shipped)).toEqual({
      envelope: 'Madame',
      salutation: 'Madame la Présidente,',
      treatment: null,
      closing: 'Veuillez agréer, Madame la Présidente, les assurances de ma haute considération.',
    })
    expect(formOfAddress('ambassador', 'mr', shipped)).toMatchObject({ envelope: 'Son Excellence Monsieur', treatment: 'Votre Excellence' })
    expect(formOfAddress('bishop', null, shipped)).toMatchObject({ envelope: 'Son Excellence Monseigneur', salutation: 'Monseigneur,' })
    const marked = (office: string): boolean => isToCheck(`address.${office}`, shipped.setting(`address.${office}`))
    expect([marked('regionPresident'), marked('ambassador'), marked('judge')]).toEqual([true, false, false])
  })
  test('« Excellence » is never said between French nationals', () => {
    expect(formOfAddress('frenchAmbassador', 'mr', shipped)?.envelope).toBe('Monsieur')
  })
  test('are not guessed: without civility, or for an office that has none, there is none', () => {
    expect(formOfAddress('regionPresident', null, shipped)).toBeNull()
    expect(formOfAddress('officer', 'mr', shipped)).toBeNull()
  })
  test('are those of the directorate where it wrote its own, which are then no longer to be confirmed', () => {
    const own = {
      mr: 'Monsieur le Maire',
      mrs: 'Madame le Maire',
      excellency: false,
      closing: 'Je vous prie d’agréer, {appel}, mes salutations.',
    }
    const setting = settingReader(new Map([['address.mayor', own]]))
    expect(formOfAddress('mayor', 'mrs', { setting })).toMatchObject({
      salutation: 'Madame le Maire,',
      closing: 'Je vous prie d’agréer, Madame le Maire, mes salutations.',
    })
    expect(isToCheck('address.mayor', own)).toBe(false)
    expect(formOfAddress('mayor', 'mrs', { setting: () => 'not a form' })).toBeNull()
  })
})
