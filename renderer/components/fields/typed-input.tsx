import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { TypedProblem } from '../../../shared/fields/typed/problem'
import { equalJson, type Json } from '../../../shared/kernel/json'
import type { Result } from '../../../shared/kernel/result'
import { useTexts } from '../texts/use-texts'
import type { FieldProps } from './field-props'

interface Props extends FieldProps {
  /** The value as text. */
  readonly text: string
  /** Reads what is typed; '' is read by nobody: it means no value. */
  read(text: string): Result<unknown, TypedProblem>
  readonly long?: boolean
  readonly right?: boolean
  readonly rightSection?: ReactNode
  readonly leftSection?: ReactNode
  readonly placeholder?: string
  readonly lang?: string
  readonly maxLength?: number
  readonly inputMode?: 'email' | 'tel' | 'url' | 'decimal' | 'text'
}

/** Text that stands for a value: what is typed is never lost, and what cannot be kept is said at the field once it is left. */
export function TypedInput(props: Props): ReactNode {
  const { say } = useTexts()
  const { text, read, value, onChange, onInvalid } = props
  const [typed, setTyped] = useState(text)
  const [problem, setProblem] = useState<TypedProblem | null>(null)
  const [left, setLeft] = useState(false)
  const own = useRef<unknown>(value)
  // A value that comes from elsewhere (taken over, given up) replaces what is typed; one's own does not.
  useEffect(() => {
    if (equalJson((own.current ?? null) as Json, (value ?? null) as Json)) return
    own.current = value
    setTyped(text)
    setProblem(null)
    onInvalid(false)
  }, [value, text, onInvalid])
  const change = (next: string): void => {
    setTyped(next)
    if (next.trim() === '') {
      own.current = null
      setProblem(null)
      onInvalid(false)
      onChange(null)
      return
    }
    const answer = read(next)
    setProblem(answer.ok ? null : answer.problem)
    onInvalid(!answer.ok)
    if (!answer.ok) return
    own.current = answer.value
    onChange(answer.value)
  }
  const settle = (): void => {
    setLeft(true)
    if (!problem) setTyped(text)
  }
  const error = (left && problem && say(`form.errors.${problem}`, { max: String(props.maxLength ?? 1000) })) || props.missing
  const common = {
    label: props.label,
    'aria-label': props.label ? undefined : props.ariaLabel,
    description: props.words.help,
    value: typed,
    error: error || undefined,
    required: props.required,
    withAsterisk: false,
    placeholder: props.placeholder,
    lang: props.lang,
    dir: 'auto' as const,
    onBlur: settle,
    rightSection: props.rightSection,
    leftSection: props.leftSection,
  }
  if (props.long)
    return <Textarea {...clean(common)} autosize minRows={2} maxRows={14} onChange={({ currentTarget }) => change(currentTarget.value)} />
  return (
    <TextInput
      {...clean(common)}
      {...(props.inputMode ? { inputMode: props.inputMode } : {})}
      {...(props.right ? { styles: { input: { textAlign: 'right' } } } : {})}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}

/** Leaves out what is undefined: the kit's types tell a missing prop from an undefined one. */
export function clean<Given extends object>(props: Given): { [Name in keyof Given]: Exclude<Given[Name], undefined> } {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Given]: Exclude<Given[Name], undefined>
  }
}
