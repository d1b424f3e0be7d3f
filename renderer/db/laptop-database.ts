import Dexie, { type Table } from 'dexie'

/** A choice made on this laptop only: language, theme, widths, last folders. */
export interface PreferenceRow {
  readonly key: string
  readonly value: unknown
}

/** A base that this laptop keeps, and who its person is there. */
export interface KeptBase {
  readonly storeId: string
  readonly name: string
  readonly practice: boolean
  readonly memberId: string
  readonly laptopId: string
  readonly openedAt: number
}

/** Something typed and not yet saved; survives a reload and a crash, dropped when saved. */
export interface DraftRow {
  /** `<storeId>/<type>/<id>`; the id is `new` for a record that does not exist yet. */
  readonly key: string
  readonly draft: Readonly<Record<string, unknown>>
  /** The row that was on screen when editing began: the base of the save to come. null for a new record. */
  readonly shown: unknown
  readonly keptAt: number
}

/** The version of the laptop's own tables. */
export const laptopSchemaVersion = 1

/** What belongs to this laptop and is never exchanged. */
export class LaptopDatabase extends Dexie {
  readonly preferences!: Table<PreferenceRow, string>
  readonly bases!: Table<KeptBase, string>
  readonly drafts!: Table<DraftRow, string>

  constructor() {
    super('ponte-laptop', { chromeTransactionDurability: 'strict' })
    this.version(laptopSchemaVersion).stores({ preferences: 'key', bases: 'storeId', drafts: 'key' })
  }
}

/** The one laptop store of this window. */
export const laptopDatabase = new LaptopDatabase()
