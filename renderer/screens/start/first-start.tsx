import { Button, Loader } from '@mantine/core'
import { IconArrowLeft, IconBuildingBridge2, IconFileImport, IconSchool } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Problem } from '../../../shared/kernel/problem'
import type { Result } from '../../../shared/kernel/result'
import { instantDay } from '../../../shared/text/format'
import type { Say } from '../../../shared/text/i18n'
import { LongWork } from '../../components/long-work/long-work'
import { ProblemState } from '../../components/notice/problem-state'
import { useTexts } from '../../components/texts/use-texts'
import type { Base } from '../../db/base'
import { useAskPassphrase } from '../../components/passphrase/use-ask-passphrase'
import { useWhen } from '../../components/texts/use-when'
import { readPassphrases } from '../../db/backup/passphrases'
import { claimBase } from '../../db/claim-base'
import { createBase, type Person, type Providers } from '../../db/open-base'
import { openPractice } from '../../db/practice/practice'
import { ArrivedChoices } from './arrived-choices'
import { Choice } from './choice'
import { RecoverChoices } from './recover-choices'
import { useJoin } from './use-join'
import { faultsOf, WhoFields, type Answers } from './who-fields'

interface Props {
  readonly providers: Providers
  /** The base that was open before, to go back to; null at the very first start. */
  readonly left: Base | null
  /** The base whose records are gone from this laptop and are to be taken up again; null for a real first start. */
  readonly lost: { readonly storeId: string; readonly name: string } | null
  /** The base that is whole on this laptop and of which nothing says who works here; null for a real first start. */
  readonly found: { readonly storeId: string; readonly name: string } | null
  /** What goes back from taking up such a base. */
  readonly onBack: () => void
  readonly onOpen: (base: Base) => void
}

/** The first start: who, which laptop, then one of three ways to the first records. */
export function FirstStart({ providers, left, lost, found, onBack, onOpen }: Props): ReactNode {
  const { say, language } = useTexts()
  const [answers, setAnswers] = useState<Answers>({
    memberName: left?.author.memberName ?? '',
    initials: left?.author.initials ?? '',
    laptopName: left?.author.laptopName ?? '',
    laptopCode: left?.author.laptopCode ?? '',
    baseName: say('start.baseNameValue'),
  })
  const [asked, setAsked] = useState(false)
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const person: Person = {
    memberName: answers.memberName.trim(),
    initials: answers.initials.trim().toLocaleUpperCase('fr'),
    laptopName: answers.laptopName.trim(),
    laptopCode: answers.laptopCode.trim().toUpperCase(),
  }
  // Where the words are kept is known once there is a base: on the first start they are kept as the system can.
  const { ask, dialog } = useAskPassphrase(useVault())
  const { reading, join, recover, recoverNoted } = useJoin(person, providers, ask)
  const when = useWhen(providers.zone, instantDay(providers.clock(), providers.zone))
  const head = headOf(say, lost, found)
  const wrong = asked ? faultsOf(answers) : {}
  const set = (part: Partial<Answers>): void => setAnswers((before) => ({ ...before, ...part }))
  const go = async (way: () => Promise<Result<Base, Problem>>): Promise<void> => {
    setAsked(true)
    setProblem(null)
    if (Object.keys(faultsOf(answers)).length > 0) return
    setWorking(true)
    const opened = await way().catch((error: unknown) => ({ ok: false, problem: { type: 'store-failed', detail: String(error) } }) as const)
    setWorking(false)
    if (opened.ok) onOpen(opened.value)
    else if (opened.problem.type !== 'cancelled') setProblem(opened.problem)
  }
  return (
    <main className="opening">
      <div className="opening-card">
        <header>
          {(left ?? lost ?? found) && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconArrowLeft size={14} />}
              disabled={working}
              onClick={() => (left ? onOpen(left) : onBack())}
            >
              {left?.name ?? say('common.back')}
            </Button>
          )}
          <h1>{head.title}</h1>
          <p className="quiet">{head.intro}</p>
        </header>
        <WhoFields answers={answers} wrong={wrong} onChange={set} />
        {lost ? (
          <RecoverChoices
            lost={lost.storeId}
            when={when}
            disabled={working}
            onNoted={() => void go(() => recoverNoted(lost.storeId))}
            onCopy={(copy) => void go(() => recover(lost.storeId, copy))}
            onFile={() => void go(() => join(lost.storeId, null))}
          >
            <ArrivedChoices disabled={working} onJoin={(file) => void go(() => join(lost.storeId, file))} />
          </RecoverChoices>
        ) : found ? (
          <section className="choices">
            <Choice
              icon={<IconBuildingBridge2 size={22} className="tone-mer" />}
              title={say('start.claimNow')}
              text={say('start.claimText')}
              disabled={working}
              onClick={() => void go(() => claimBase(found.storeId, person, providers))}
            />
          </section>
        ) : (
          <section className="choices" aria-label={say('start.choose')}>
            <h2>{say('start.choose')}</h2>
            <ArrivedChoices disabled={working} onJoin={(file) => void go(() => join(null, file))} />
            <Choice
              icon={<IconBuildingBridge2 size={22} className="tone-mer" />}
              title={say('start.create')}
              text={say('start.createText')}
              disabled={working}
              onClick={() => void go(() => createBase(answers.baseName.trim(), person, providers))}
            />
            <Choice
              icon={<IconFileImport size={22} className="tone-mer" />}
              title={say('start.join')}
              text={say('start.joinText')}
              disabled={working}
              onClick={() => void go(() => join(null, null))}
            />
            <Choice
              icon={<IconSchool size={22} className="tone-mer" />}
              title={say('start.practise')}
              text={say('start.practiseText')}
              disabled={working}
              onClick={() => void go(() => openPractice(person, providers, language))}
            />
          </section>
        )}
        {reading && (
          <LongWork
            title={say('start.reading')}
            text={say('start.readingText')}
            amount={reading.amount}
            elapsedMs={reading.elapsedMs}
            onStop={reading.stop}
          />
        )}
        {working && !reading && (
          <p className="line quiet" role="status">
            <Loader size="xs" /> {say('start.working')}
          </p>
        )}
        {problem && (
          <ProblemState problem={problem}>
            <Button onClick={() => setProblem(null)}>{say('common.close')}</Button>
          </ProblemState>
        )}
      </div>
      {dialog}
    </main>
  )
}

// What is asked, and why: at a real first start, of a lost base, of one that is here and waits for its person.
function headOf(say: Say, lost: Props['lost'], found: Props['found']): { readonly title: string; readonly intro: string } {
  if (lost) return { title: say('start.recoverTitle', { name: lost.name }), intro: say('start.recoverIntro') }
  if (found) return { title: say('start.claimTitle', { name: found.name }), intro: say('start.claimIntro') }
  return { title: say('start.welcome'), intro: say('start.intro') }
}

// Whether the system has a key store.
function useVault(): boolean {
  const [vault, setVault] = useState(false)
  useEffect(() => void readPassphrases('none').then((read) => setVault(read.vault)), [])
  return vault
}
