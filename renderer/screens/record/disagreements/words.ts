import type { RecordType } from '../../../../shared/fields/record-type'
import type { FieldReader } from '../../../../shared/text/describe-field'
import type { Say } from '../../../../shared/text/i18n'
import type { Side } from '../../../components/disagreement/side'
import type { Base } from '../../../db/base'
import type { StoredRow } from '../../../db/database'
import type { SideTeller } from './use-side-teller'
import type { useSettle } from './use-settle'

/** A disagreement in words. */
export interface Worded {
  readonly label: string
  readonly lead: string | null
  readonly sides: readonly Side[]
}

/** What the disagreements of one record are put in words with. */
export interface Wording {
  readonly base: Base
  readonly type: RecordType
  readonly row: StoredRow
  readonly reader: FieldReader
  readonly teller: SideTeller
  readonly say: Say
  readonly settle: ReturnType<typeof useSettle>
}
