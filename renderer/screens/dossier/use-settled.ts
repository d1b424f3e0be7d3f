import { useEffect, useState } from 'react'
import type { Dossier } from '../../../shared/dossiers/define-dossier'
import type { Chosen } from './dossier-choices'

/** How long somebody who types has to rest before pages are made. */
const restMs = 300

/** What was chosen, once typing rests; anything that is not typed counts at once. The same object as `chosen` when nothing is waited for. */
export function useSettled(dossier: Dossier, chosen: Chosen): Chosen {
  const [settled, setSettled] = useState(chosen)
  const typing = onlyTyped(dossier, settled, chosen)
  useEffect(() => {
    if (!typing) return setSettled(chosen)
    const resting = setTimeout(() => setSettled(chosen), restMs)
    return () => clearTimeout(resting)
  }, [chosen, typing])
  return typing ? settled : chosen
}

/** Whether two choices differ, and in typed words alone. */
export function onlyTyped(dossier: Pick<Dossier, 'choices'>, before: Chosen, after: Chosen): boolean {
  const untyped = ({ options, frame, ...others }: Chosen): string =>
    JSON.stringify([Object.entries(options).filter(([name]) => dossier.choices[name]?.kind !== 'words'), { ...frame, number: '' }, others])
  return before !== after && JSON.stringify(before) !== JSON.stringify(after) && untyped(before) === untyped(after)
}
