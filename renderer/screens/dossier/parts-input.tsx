import { ActionIcon, Checkbox } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { dossierWords } from '../../../shared/text/dossiers'
import { useTexts } from '../../components/texts/use-texts'
import styles from './dossier-screen.module.css'

interface Props {
  readonly label: string
  readonly codes: readonly string[]
  /** Those that are taken, in their order. */
  readonly value: readonly string[]
  textOf(code: string): string
  onChange(value: readonly string[]): void
}

/** What goes in and in which order: by the mouse, and by the keyboard with the two arrows of each line. Those left out follow those taken. */
export function PartsInput({ label, codes, value, textOf, onChange }: Props): ReactNode {
  const { language } = useTexts()
  const { screen: words } = dossierWords(language)
  const [dragged, setDragged] = useState<string | null>(null)
  const listed = [...value, ...codes.filter((code) => !value.includes(code))]
  const toggle = (code: string, taken: boolean): void => {
    // One that is taken again goes back to where it stands among the others before anybody moved it.
    if (!taken) return onChange(value.filter((one) => one !== code))
    const later = new Set(codes.slice(codes.indexOf(code) + 1))
    const at = value.findIndex((one) => later.has(one))
    return onChange(value.toSpliced(at === -1 ? value.length : at, 0, code))
  }
  const move = (code: string, to: number): void => {
    const without = value.filter((one) => one !== code)
    onChange(without.toSpliced(Math.max(0, Math.min(to, without.length)), 0, code))
  }
  return (
    <fieldset className={styles['parts']}>
      <legend>{label}</legend>
      <ul>
        {listed.map((code) => {
          const at = value.indexOf(code)
          const taken = at !== -1
          return (
            <li
              key={code}
              className={dragged === code ? styles['dragged'] : undefined}
              draggable={taken}
              onDragStart={() => setDragged(code)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => dragged !== null && taken && event.preventDefault()}
              onDrop={() => dragged !== null && move(dragged, at)}
            >
              <Checkbox size="xs" label={textOf(code)} checked={taken} onChange={(event) => toggle(code, event.currentTarget.checked)} />
              {taken && (
                <span className="push line">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={20}
                    disabled={at === 0}
                    aria-label={words.moveUp(textOf(code))}
                    onClick={() => move(code, at - 1)}
                  >
                    <IconChevronUp size={14} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={20}
                    disabled={at === value.length - 1}
                    aria-label={words.moveDown(textOf(code))}
                    onClick={() => move(code, at + 1)}
                  >
                    <IconChevronDown size={14} />
                  </ActionIcon>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
