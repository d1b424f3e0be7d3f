import { useEffect, useState } from 'react'
import type { Dossier } from '../../../shared/dossiers/define-dossier'

let loaded: readonly Dossier[] | null = null

/** Every document that can be printed; undefined until they are loaded, which begins once something that names them is on screen: the start waits for none. */
export function useDossiers(): readonly Dossier[] | undefined {
  const [dossiers, setDossiers] = useState(loaded ?? undefined)
  useEffect(() => {
    if (dossiers) return
    void import('../../../shared/dossiers').then((made) => {
      loaded = made.dossiers
      setDossiers(loaded)
    })
  }, [dossiers])
  return dossiers
}
