import type { Problem } from '../../../shared/kernel/problem'
import { ok, type Result } from '../../../shared/kernel/result'
import { linkTo } from '../../../shared/fields/record-type'
import { changesOfDraft } from '../../../shared/records/draft'
import { sayIn } from '../../../shared/text/i18n'
import type { Language } from '../../../shared/text/language'
import type { Base } from '../base'
import { createPracticeBase, type Person, type Providers } from '../open-base'
import { todayOf } from '../today'
import { writeGroup } from '../write-group'
import { planPractice } from './plan-practice'
import { practiceRecords } from './practice-records'

/** Makes a fresh practice base for a person: a year in the life of the directorate, in a store of its own, never exchanged with a real one. */
export async function openPractice(person: Person, providers: Providers, language: Language): Promise<Result<Base, Problem>> {
  const made = await createPracticeBase(sayIn(language)('start.practiceName'), person, providers)
  if (!made.ok) return made
  const filled = await fillPractice(made.value)
  return filled.ok ? made : filled
}

/** Writes the practice records into an empty base, in one act. */
export async function fillPractice(base: Base): Promise<Result<null, Problem>> {
  const { author, newId } = base
  const planned = planPractice(practiceRecords, { today: todayOf(base), me: author.memberId, laptopCode: author.laptopCode, newId })
  const changes = planned.map(({ type, id, draft }) => ({
    key: linkTo(type, id),
    set: changesOfDraft(type, { id }, draft, []).set,
    base: {},
  }))
  const written = await writeGroup(base, () => Promise.resolve({ act: 'seed', changes }))
  return written.ok ? ok(null) : written
}
