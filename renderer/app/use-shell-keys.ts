import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { listen } from '../bridge/bridge'
import { pathOf } from '../components/paths/paths'
import type { UndoRedo } from './use-undo-redo'
import { openPalette } from './palette-store'

/** The keys that act on every screen: Alt 1…9, F6, F1 and ?, Ctrl Z and Ctrl Y outside of text fields. */
export function useShellKeys(steps: UndoRedo): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const act = actOf(event)
      if (act === null) return
      event.preventDefault()
      if (act === 'help') navigate(pathOf.help)
      else if (act === 'zone') focusNextZone(event.shiftKey)
      else if (act === 'entry') document.querySelectorAll<HTMLAnchorElement>('.nav a')[Number(event.key) - 1]?.click()
      else steps[act]()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  })
  useEffect(() =>
    listen('window.command', ({ command }) => {
      if (command === 'undo' || command === 'redo') steps[command]()
      else if (command === 'search') openPalette()
      else if (command === 'new') navigate(pathOf.create('partner'))
      else navigate(pathOf[command])
    }),
  )
}

type ShellAct = 'help' | 'zone' | 'entry' | 'undo' | 'redo'

// A text field keeps its own undo, and its question marks.
function actOf(event: KeyboardEvent): ShellAct | null {
  if (event.key === 'F1') return 'help'
  if (event.key === 'F6') return 'zone'
  if (event.altKey && /^[1-9]$/.test(event.key)) return 'entry'
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]') !== null) return null
  if (event.key === '?') return 'help'
  return event.ctrlKey || event.metaKey ? stepOf(event) : null
}

function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  const key = event.key.toLowerCase()
  if (key === 'y') return 'redo'
  return key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : null
}

function focusNextZone(backwards: boolean): void {
  const zones = [...document.querySelectorAll<HTMLElement>('.top, .nav, .sheet, .history')]
  const at = zones.findIndex((zone) => zone.contains(document.activeElement))
  const zone = zones[(at + (backwards ? -1 : 1) + zones.length) % zones.length]
  zone?.querySelector<HTMLElement>('a, button, input, [tabindex="0"]')?.focus()
}
