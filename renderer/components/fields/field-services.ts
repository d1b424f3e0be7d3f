import { createContext, useContext } from 'react'
import type { RecordType } from '../../../shared/fields/record-type'
import type { FileRef } from '../../../shared/fields/value'
import type { WorkHooks } from '../long-work/use-long-work'

/** A record to link to: its link, how it reads, and whether it waits for somebody to settle a disagreement. */
export interface LinkOption {
  readonly value: string
  readonly label: string
  readonly disagrees: boolean
}

/** What inputs need from the store, which they do not know: names and search of records, new words, files, ids. */
export interface FieldServices {
  nameOf(link: string): string
  /** Whether the record at the other end of a link waits for somebody to settle a disagreement. */
  disagrees(link: string): boolean
  /** Records to link to. Nothing typed: the first ones. */
  search(
    text: string,
    types: readonly RecordType[],
    where: { readonly field: string; readonly codes: readonly string[] } | undefined,
  ): Promise<readonly LinkOption[]>
  /** null when the word could not be added. */
  addTerm(vocabulary: string, label: string): Promise<string | null>
  /** Asks for a file and keeps its bytes; null when none was chosen or it could not be kept. */
  pickFile(hooks: WorkHooks): Promise<FileRef | null>
  saveFileCopy(file: FileRef): void
  newId(): string
}

/** Given by the screen that shows a form. */
export const FieldServicesContext = createContext<FieldServices | null>(null)

/** The services of the form around. */
export function useFieldServices(): FieldServices {
  const services = useContext(FieldServicesContext)
  if (!services) throw new Error('a field outside a form')
  return services
}
