import { partnerParts } from '../../text/dossiers'
import { parts, recipientChoice, type OneOf, type Parts } from '../choices'
import type { OptionsOf } from '../define-dossier'

/** What the partner dossier asks besides the partner: for whom, which parts. */
export const partnerChoices: { readonly recipient: typeof recipientChoice; readonly parts: Parts<(typeof partnerParts)[number]> } = {
  recipient: recipientChoice satisfies OneOf,
  parts: parts(partnerParts),
}
export type PartnerOptions = OptionsOf<typeof partnerChoices>
