import { useEffect } from 'react'

/** Calls for a letter pressed with Ctrl, in place of what the window would do, which it does where there is nothing to call. */
export function useCtrlKey(letter: string, act: (() => void) | null): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!act || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== letter) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
}
