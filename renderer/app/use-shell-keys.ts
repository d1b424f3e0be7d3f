import { openSpotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { listen } from '../bridge/bridge'
import { pathOf } from '../components/paths/paths'
import type { UndoRedo } from './use-undo-redo'

/** The keys that act on every screen: Alt 1…9, F6, F1 and ?, Ctrl Z and Ctrl Y outside of text fields. */
export function useShellKeys(steps: UndoRedo): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null
      const control = event.ctrlKey || event.metaKey
      if (event.altKey && /^[1-9]$/.test(event.key)) {
        document.querySelectorAll<HTMLAnchorElement>('.nav a')[Number(event.key) - 1]?.click()
        event.preventDefault()
      } else if (event.key === 'F1' || (event.key === '?' && !typing)) {
        navigate(pathOf.help)
        event.preventDefault()
      } else if (event.key === 'F6') {
        focusNextZone(event.shiftKey)
        event.preventDefault()
      } else if (control && !typing && event.key.toLowerCase() === 'z' && !event.shiftKey) {
        steps.undo()
        event.preventDefault()
      } else if (control && !typing && (event.key.toLowerCase() === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey))) {
        steps.redo()
        event.preventDefault()
      }
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
  useEffect(() =>
    listen('window.command', ({ command }) => {
      if (command === 'undo' || command === 'redo') steps[command]()
      else if (command === 'search') openSpotlight()
      else if (command === 'new') navigate(pathOf.create('partner'))
      else navigate(pathOf[command])
    }),
  )
}

function focusNextZone(backwards: boolean): void {
  const zones = [...document.querySelectorAll<HTMLElement>('.top, .nav, .sheet, .history')]
  const at = zones.findIndex((zone) => zone.contains(document.activeElement))
  const zone = zones[(at + (backwards ? -1 : 1) + zones.length) % zones.length]
  zone?.querySelector<HTMLElement>('a, button, input, [tabindex="0"]')?.focus()
}
