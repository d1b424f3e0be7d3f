import type { Block } from '../../blocks/block'
import { records } from '../../records'
import type { Field } from '../../fields/field'
import { registerSheetEn } from '../../text/en/dossiers/register-sheet'
import { registerSheetFr } from '../../text/fr/dossiers/register-sheet'
import { longDay } from '../../text/format'
import type { Language } from '../../text/language'
import { wordsOf } from '../../text/words-of'
import { parts } from '../choices'
import { createGathering, finishContents } from '../readers/collect-records'
import { defineDossier } from '../define-dossier'
import { retentionFact, settingFact } from '../person/privacy'
import { settingLines } from '../person/person'
import { createTeller, type Fact, type Teller } from '../telling/teller'

const processings = ['directory', 'delegations', 'conventions'] as const
type Processing = (typeof processings)[number]

/** The sheet of the register of processings that the GDPR asks for in article 30, one for each processing, filled in from what Ponte keeps and from the settings. */
export const registerSheet = defineDossier({
  name: 'registerSheet',
  about: null,
  choices: { parts: parts(processings) },
  texts: { fr: registerSheetFr, en: registerSheetEn },
  collect: async (read) => await finishContents(read, createGathering()),
  subject: (snapshot) => snapshot.base.name,
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const asked = options.parts.flatMap((part, at): readonly Block[] => [
      ...(at === 0 ? [] : [{ kind: 'pageBreak' } as const]),
      { kind: 'heading', level: 1, text: texts.choices.parts.codes[part] },
      { kind: 'paragraph', role: 'quiet', text: texts.source },
      { kind: 'facts', facts: factsOf(teller, part, texts) },
    ])
    return asked.length === 0 ? [{ kind: 'paragraph', role: 'quiet', text: texts.none }] : asked
  },
})

type Texts = typeof registerSheetFr

function factsOf(teller: Teller, processing: Processing, texts: Texts): readonly Fact[] {
  const { snapshot, language } = teller
  const own = texts.processings[processing]
  const controller = ['letterhead.authority', 'letterhead.directorate', 'letterhead.address', 'letterhead.contact'].flatMap((key) =>
    settingLines(snapshot, key),
  )
  const sensitive = categoriesOf(processing, language, true)
  return [
    { label: texts.controller, value: { lines: controller } },
    settingFact(teller, texts.officer, 'privacy.officer'),
    { label: texts.purposes, value: { lines: own.purposes } },
    settingFact(teller, texts.basis, 'privacy.basis'),
    { label: texts.persons, value: { lines: own.persons } },
    { label: texts.categories, value: categoriesOf(processing, language, false).join(', ') },
    ...(sensitive.length === 0 ? [] : [{ label: texts.sensitive, value: sensitive.join(', ') }]),
    settingFact(teller, texts.informed, 'privacy.informed'),
    settingFact(teller, texts.recipients, 'privacy.recipients'),
    settingFact(teller, texts.transfers, 'privacy.transfers'),
    ...retention(teller, processing, texts),
    settingFact(teller, texts.security, 'privacy.security'),
    { label: teller.words.asOf, value: longDay(snapshot.asOf, language) },
  ]
}

function retention(teller: Teller, processing: Processing, texts: Texts): readonly Fact[] {
  switch (processing) {
    case 'directory':
      return [retentionFact(teller, texts.retention, 'retention.contactYears', texts.afterLastExchange)]
    case 'delegations':
      return [
        retentionFact(teller, texts.retention, 'retention.delegationYears', texts.afterReturn),
        retentionFact(teller, texts.purge, 'delegation.purgeDays', texts.daysAfterReturn),
      ]
    case 'conventions':
      return [retentionFact(teller, texts.retention, 'retention.conventionYears', texts.afterEnd)]
  }
}

const typeOf = { directory: 'contact', delegations: 'delegation', conventions: 'convention' } as const

// What is kept of persons, by the labels of the forms themselves: nothing that Ponte asks is missing here.
function categoriesOf(processing: Processing, language: Language, sensitive: boolean): readonly string[] {
  const type = typeOf[processing]
  const { fields } = wordsOf(type, language)
  const described: readonly (readonly [string, Field])[] = Object.entries(records[type].fields)
  const labels = described.flatMap(([name, field]) => {
    const words = fields[name]
    if (!words) return []
    if (field.kind !== 'list') {
      return type === 'contact' && (field.sensitive === true) === sensitive ? [words.label] : []
    }
    if (field.personal !== true) return []
    const whole = field.sensitive === true
    const items = Object.entries(field.item).flatMap(([property, inner]) =>
      (whole || inner.sensitive === true) === sensitive ? [words.item?.[property]?.label ?? property] : [],
    )
    return items.length === 0 ? [] : [`${words.label} (${items.join(', ')})`]
  })
  return labels
}
