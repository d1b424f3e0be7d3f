import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { dossiers } from '../../../shared/dossiers'
import type { Dossier } from '../../../shared/dossiers/define-dossier'
import type { RecordType } from '../../../shared/fields/record-type'
import { wordsOf } from '../../../shared/text/words-of'
import { pathOf } from '../../components/paths/paths'
import { useTexts } from '../../components/texts/use-texts'
import { PickInput } from './pick-input'
import styles from './documents-screen.module.css'

const offered = dossiers.filter((dossier) => dossier.offered)
const types = [...new Set(offered.flatMap(({ about }) => about ?? []))]

/** Every document that can be printed: those about the whole base, then those about one record, which is picked here or printed from its page. */
export function DocumentsScreen(): ReactNode {
  const { say } = useTexts()
  return (
    <>
      <header className="head">
        <h1>{say('documents.title')}</h1>
      </header>
      <div className="body">
        <div className={styles['groups']}>
          <Group title={say('documents.whole')} dossiers={offered.filter(({ about }) => about === null)} record={null} />
          {types.map((type) => (
            <AboutType key={type} type={type} />
          ))}
        </div>
      </div>
    </>
  )
}

function AboutType({ type }: { readonly type: RecordType }): ReactNode {
  const { say, language } = useTexts()
  const [id, setId] = useState('')
  const { title, one } = wordsOf(type, language)
  return (
    <Group title={title} dossiers={offered.filter(({ about }) => about === type)} record={id}>
      <PickInput label={say('documents.about', { what: one })} type={type} value={id} onChange={setId} />
    </Group>
  )
}

interface GroupProps {
  readonly title: string
  readonly dossiers: readonly Dossier[]
  /** The id of the record that they are about, '' until one is picked; null for none. */
  readonly record: string | null
  readonly children?: ReactNode
}

function Group({ title, dossiers: listed, record, children }: GroupProps): ReactNode {
  const { say, language } = useTexts()
  const [, navigate] = useLocation()
  if (listed.length === 0) return null
  return (
    <section className="block" aria-label={title}>
      <div className="block-head">
        <h2>{title}</h2>
      </div>
      <div className="section-facts">
        {children}
        <ul className={styles['list']}>
          {listed.map(({ name, texts }) => {
            const path = record === '' ? null : pathOf.dossier(name, record ?? '-')
            const { title: kind, lead } = texts[language]
            return (
              <li key={name}>
                <div>
                  {path === null ? <b>{kind}</b> : <Link href={path}>{kind}</Link>}
                  <p className="xs quiet">{lead}</p>
                </div>
                <Button
                  className="push stiff"
                  variant="default"
                  size="compact-md"
                  disabled={path === null}
                  leftSection={<IconPrinter size={14} />}
                  aria-label={`${say('documents.prepare')} ${kind}`}
                  onClick={() => path !== null && navigate(path)}
                >
                  {say('documents.prepare')}
                </Button>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
