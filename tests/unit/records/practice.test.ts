import { expect, test } from 'vitest'
import partners from '../../../assets/practice/partners.json'
import { invalidFields } from '../../../shared/records/valid'

test('every body of the practice base is a partner in good form, under a name of its own', () => {
  expect(partners.length).toBeGreaterThan(5)
  for (const { names = [], ...partner } of partners) {
    const draft = { ...partner, names: names.map((name, index) => ({ id: `name${index}`, ...name })) }
    expect(invalidFields('partner', draft, []), partner.name).toEqual([])
  }
  expect(new Set(partners.map(({ name }) => name)).size).toBe(partners.length)
})
