import type { ScriptName } from '../../fields/value'
import type { Language } from '../../text/language'
import { isIn } from '../telling/other-names'

/** A function in words: as it is called in the language of the document where the record holds that, else in French. '' for none. */
export function mandateTitle(
  mandate: { readonly title?: string | null; readonly original?: ScriptName | null } | null,
  language: Language,
): string {
  const { title, original } = mandate ?? {}
  return (original && isIn(original.tag, language) ? original.text : (title ?? '')).trim()
}
