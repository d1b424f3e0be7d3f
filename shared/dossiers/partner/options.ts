import { z } from 'zod'
import { partnerParts } from '../../text/dossiers'

/** Who will read a dossier: what is meant for others only is not even collected. */
export const recipients = ['internal', 'partner', 'public'] as const

/** What the partner dossier asks: whose, for whom, which parts. */
export const partnerOptions = z.strictObject({
  partner: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  recipient: z.enum(recipients).default('internal'),
  parts: z
    .array(z.enum(partnerParts))
    .default([...partnerParts])
    .readonly(),
})
export type PartnerOptions = z.infer<typeof partnerOptions>
