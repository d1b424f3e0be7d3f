import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Problem } from '../../shared/kernel/problem'
import { ProblemState } from '../components/notice/problem-state'
import { useTexts } from '../components/texts/use-texts'
import type { Base } from '../db/base'
import { checkStores, listBases, openBase } from '../db/open-base'
import { BaseContext } from '../db/use-base'
import { FirstStart } from '../screens/start/first-start'
import { providers } from './providers'
import { Shell } from './shell'

type Stage =
  | { readonly at: 'waiting'; readonly rebuilt: { readonly done: number; readonly total: number } | null }
  | { readonly at: 'first' }
  | { readonly at: 'stopped'; readonly problem: Problem }
  | { readonly at: 'open'; readonly base: Base }

/** What stands between the start and the records: the guards, the first start, a rebuild. Nothing is written before the guards have agreed. */
export function Opening(): ReactNode {
  const { say } = useTexts()
  const [stage, setStage] = useState<Stage>({ at: 'waiting', rebuilt: null })
  const look = useCallback(async () => {
    const checked = await checkStores()
    if (!checked.ok) return setStage({ at: 'stopped', problem: checked.problem })
    const [last] = await listBases()
    if (!last) return setStage({ at: 'first' })
    const opened = await openBase(last, providers, (done, total) => setStage({ at: 'waiting', rebuilt: { done, total } }))
    setStage(opened.ok ? { at: 'open', base: opened.value } : { at: 'stopped', problem: opened.problem })
  }, [])
  useEffect(() => {
    look().catch((error: unknown) => setStage({ at: 'stopped', problem: { type: 'store-failed', detail: String(error) } }))
  }, [look])
  switch (stage.at) {
    case 'waiting':
      return (
        <div className="opening quiet" role="status">
          {stage.rebuilt ? say('shell.rebuilding', stage.rebuilt) : say('start.opening')}
        </div>
      )
    case 'first':
      return <FirstStart providers={providers} onOpen={(base) => setStage({ at: 'open', base })} />
    case 'stopped':
      return (
        <main className="opening">
          <div className="opening-card">
            <ProblemState problem={stage.problem} />
          </div>
        </main>
      )
    case 'open':
      return (
        <BaseContext.Provider value={stage.base}>
          <Shell />
        </BaseContext.Provider>
      )
  }
}
