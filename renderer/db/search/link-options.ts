import type { RecordType } from '../../../shared/fields/record-type'
import type { Base } from '../base'
import { firstRecords, searchRecords } from './search-records'

/** A record that may be linked to or picked. */
export interface LinkOptionFound {
  readonly value: string
  readonly label: string
  readonly disagrees: boolean
}

const most = 50

/** Records of some types by what was typed; the first ones while nothing is. */
export async function findLinkOptions(
  base: Base,
  text: string,
  types: readonly RecordType[],
  where?: { readonly field: string; readonly codes: readonly string[] },
): Promise<readonly LinkOptionFound[]> {
  const found = text.trim() === '' ? await firstRecords(base, types, most, where) : await searchRecords(base, text, most, types, where)
  return found.map(({ type, id, title, context, disagrees }) => ({
    value: `${type}:${id}`,
    label: context === '' ? title : `${title} (${context})`,
    disagrees,
  }))
}
