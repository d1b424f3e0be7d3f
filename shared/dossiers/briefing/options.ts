import { flag } from '../choices'

/** What the briefing asks. Its page is dense: photographs stand on it only when somebody asks for them. */
export const briefingChoices = { photos: flag(false) }
