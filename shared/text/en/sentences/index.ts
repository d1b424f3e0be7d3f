import type { Sentences } from '../../sentences'
import { common } from './common'
import { problems } from './problems'

/** Every sentence of the interface in English. */
export const sentencesEn: Sentences = { common, problems }
