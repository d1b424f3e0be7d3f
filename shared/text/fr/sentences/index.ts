import { common } from './common'
import { problems } from './problems'

/** Every sentence of the interface in French, by area. The shape that the other languages follow. */
export const sentencesFr = { common, problems } as const
