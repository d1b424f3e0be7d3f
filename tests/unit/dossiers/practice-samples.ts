import { foundedBase } from '../../helpers/test-base'
import { dossierReader } from '../../../renderer/db/dossier-reader'
import { fillPractice } from '../../../renderer/db/practice/practice'
import type { Dossier, DossierReader } from '../../../shared/dossiers/define-dossier'
import { initialOf, type Choices } from '../../../shared/dossiers/choices'
import { takeSnapshot } from '../../../shared/dossiers/snapshot-to-paper'
import { linkTo, type RecordLink, type RecordType } from '../../../shared/fields/record-type'
import type { Json } from '../../../shared/kernel/json'
import type { Circumstances } from '../../../shared/dossiers/snapshot'
import type { Language } from '../../../shared/text/language'
import { circumstances } from './sample-reader'
import { sheetOptions } from './sheet-options'

type Options = { readonly [name: string]: Json }

/** The text that crosses to main for a dossier, made of the practice base. */
export type PracticeSample = (dossier: Dossier, language?: Language) => Promise<string>

/** The practice base of a fixed day through the app's own reader: what every dossier is printed from to be compared with what it was. */
export async function practiceSamples(): Promise<PracticeSample> {
  const base = await foundedBase()
  const filled = await fillPractice(base)
  if (!filled.ok) throw new Error(filled.problem.type)
  const read = dossierReader(base)
  const linksTo = async (type: RecordType): Promise<readonly RecordLink[]> => (await read.every(type)).map(({ id }) => linkTo(type, id))
  const told = sheetOptions(
    (await read.every('convention')).map(({ id }) => id),
    [...(await linksTo('partner')), ...(await linksTo('contact'))],
  )
  return async (dossier, language = 'fr') => {
    const around: Circumstances = { ...circumstances, asOf: read.today, language }
    const sheet = told[dossier.name]
    const chosen = sheet ? [sheet] : await Promise.all([false, true].map((picked) => chosenFrom(dossier.choices, read, picked)))
    const { about } = dossier
    const asked = about === null ? chosen : (await read.every(about)).flatMap(({ id }) => chosen.map((one) => ({ ...one, record: id })))
    const texts = await Promise.all(asked.map((options) => takeSnapshot(dossier, read, options, around)))
    // Of the record, and by the choices, that have the most to say; the first of several.
    return texts.reduce((longest, text) => (text.length > longest.length ? text : longest))
  }
}

// What is offered before anybody chose, for a country that the base knows; with records picked where records can be picked, or without.
async function chosenFrom(choices: Choices, read: DossierReader, picked: boolean): Promise<Options> {
  const chosen: [string, Json][] = []
  for (const [name, choice] of Object.entries(choices)) {
    if (choice.kind === 'pick') chosen.push([name, picked ? ((await read.every(choice.to))[0]?.id ?? '') : ''])
    else chosen.push([name, choice.kind === 'country' ? 'IT' : initialOf(choice, read.today)])
  }
  return Object.fromEntries(chosen)
}
