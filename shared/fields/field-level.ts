import type { Field, FieldLevel, ListField } from './field'

/** Who is told the values of a field, of those who may read its record. */
export function levelOf({ level, sensitive }: Field): FieldLevel | 'public' {
  return sensitive === true ? 'confidential' : (level ?? 'public')
}

/** Who is told of an item of a list, and the code that says so; '' for none. */
export function levelOfItem(
  { itemLevels }: ListField,
  item: Readonly<Record<string, unknown>>,
): { readonly level: FieldLevel | 'public'; readonly code: string } {
  if (!itemLevels) return { level: 'public', code: '' }
  const said = item[itemLevels.by]
  const code = typeof said === 'string' ? said : ''
  return { level: (code === '' ? itemLevels.unsaid : itemLevels.codes[code]) ?? 'public', code }
}
