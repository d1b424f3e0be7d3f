import type { RecordRow } from '../../shared/records/record-row'
import type { Base } from './base'

/** The fields that the directorate added and has not deleted, once. */
export async function customFieldsOf(base: Base): Promise<readonly RecordRow[]> {
  return base.db.records('custom-field').where('_del').equals(0).toArray()
}
