import type { Problem } from '../kernel/problem'
import { bytesText, longDay } from './format'
import type { Say } from './i18n'
import { localeOf, type Language } from './language'

/** What a person is told: what happened, and what to do. */
export interface ProblemWords {
  readonly title: string
  readonly text: string
}

/** The words for a problem; every type has its own. */
export function describeProblem(problem: Problem, say: Say, language: Language): ProblemWords {
  switch (problem.type) {
    case 'backup-refused': {
      const base = problem.base ?? ''
      if (problem.reason === 'two-bases' && problem.own) return twoBases(base, problem.own, say, language)
      return { title: say(`problems.refused.${problem.reason}.title`), text: say(`problems.refused.${problem.reason}.text`, { base }) }
    }
    case 'file-unreadable':
    case 'file-unwritable':
    case 'file-changed':
    case 'file-not-as-written':
      return { title: say(`problems.${problem.type}.title`, { name: problem.name }), text: say(`problems.${problem.type}.text`) }
    case 'file-too-big': {
      const max = bytesText(problem.maxBytes, language)
      return { title: say('problems.file-too-big.title', { name: problem.name }), text: say('problems.file-too-big.text', { max }) }
    }
    case 'base-here':
    case 'base-unclaimed':
      return { title: say(`problems.${problem.type}.title`), text: say(`problems.${problem.type}.text`, { name: problem.name }) }
    case 'store-newer': {
      const { app } = problem
      const text = app === '' ? say('problems.store-newer.textUnknown') : say('problems.store-newer.text', { app })
      return { title: say('problems.store-newer.title'), text }
    }
    case 'store-emptied': {
      const { expected, name } = problem
      const count = new Intl.NumberFormat(localeOf(language)).format(expected ?? 0)
      const text =
        expected === null
          ? say('problems.store-emptied.textUnknown', { name })
          : say('problems.store-emptied.text', { expected: count, name })
      return { title: say('problems.store-emptied.title'), text }
    }
    case 'profile-in-shared-folder': {
      const { folder } = problem
      return { title: say('problems.profile-in-shared-folder.title'), text: say('problems.profile-in-shared-folder.text', { folder }) }
    }
    case 'store-failed': {
      const { base } = problem
      const text = base && !base.practice ? say('problems.store-failed.textBase', { name: base.name }) : say('problems.store-failed.text')
      return { title: say('problems.store-failed.title'), text }
    }
    case 'cancelled':
    case 'disk-full':
    case 'store-full':
    case 'store-unopened':
    case 'message-refused':
    case 'print-failed':
    case 'record-invalid':
    case 'record-missing':
    case 'nothing-to-undo':
      return { title: say(`problems.${problem.type}.title`), text: say(`problems.${problem.type}.text`) }
  }
}

type OwnBase = NonNullable<Extract<Problem, { type: 'backup-refused' }>['own']>

function twoBases(base: string, { name, since, theirs }: OwnBase, say: Say, language: Language): ProblemWords {
  const named = (one: string, day: OwnBase['since']): string =>
    day === null ? say('problems.baseOf', { name: one }) : say('problems.baseSince', { name: one, day: longDay(day, language) })
  const bases = { own: named(name, since), theirs: named(base, theirs) }
  return { title: say('problems.refused.two-bases.title'), text: say('problems.twoBases', bases) }
}
