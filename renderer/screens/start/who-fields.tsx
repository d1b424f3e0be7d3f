import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../../components/texts/use-texts'

/** Who sits at this laptop and what it is called, as they are typed. */
export interface Answers {
  readonly memberName: string
  readonly initials: string
  readonly laptopName: string
  readonly laptopCode: string
  readonly baseName: string
}

interface Props {
  readonly answers: Answers
  readonly wrong: Partial<Record<keyof Answers, true>>
  onChange(part: Partial<Answers>): void
}

/** The questions of the first start; initials follow the name until somebody writes others. */
export function WhoFields({ answers, wrong, onChange: set }: Props): ReactNode {
  const { say } = useTexts()
  return (
    <section aria-label={say('start.who')} className="fields">
      <TextInput
        className="half"
        label={say('start.name')}
        description={say('start.nameHelp')}
        value={answers.memberName}
        error={wrong.memberName && say('start.needName')}
        autoFocus
        maxLength={120}
        onChange={({ currentTarget: { value } }) =>
          set({ memberName: value, ...(answers.initials === initialsOf(answers.memberName) ? { initials: initialsOf(value) } : {}) })
        }
      />
      <TextInput
        className="half"
        label={say('start.initials')}
        description={'\u00A0'}
        value={answers.initials}
        error={wrong.initials && say('start.needInitials')}
        maxLength={4}
        onChange={({ currentTarget: { value } }) => set({ initials: value })}
      />
      <TextInput
        className="half"
        label={say('start.laptopName')}
        description={say('start.laptopNameHelp')}
        value={answers.laptopName}
        error={wrong.laptopName && say('start.needLaptop')}
        maxLength={120}
        onChange={({ currentTarget: { value } }) => set({ laptopName: value })}
      />
      <TextInput
        className="half"
        label={say('start.code')}
        description={say('start.codeHelp')}
        value={answers.laptopCode}
        error={wrong.laptopCode && say('start.needCode')}
        maxLength={3}
        onChange={({ currentTarget: { value } }) => set({ laptopCode: value.toUpperCase() })}
      />
    </section>
  )
}

/** What is missing or out of form among the answers. */
export function faultsOf(answers: Answers): Partial<Record<keyof Answers, true>> {
  return {
    ...(answers.memberName.trim() === '' ? { memberName: true } : {}),
    ...(/^\p{L}{2,4}$/u.test(answers.initials.trim()) ? {} : { initials: true }),
    ...(answers.laptopName.trim() === '' ? { laptopName: true } : {}),
    ...(/^[A-Za-z]{2,3}$/.test(answers.laptopCode.trim()) ? {} : { laptopCode: true }),
  }
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 4)
    .toLocaleUpperCase('fr')
}
