const all = '[data-disagreement]'

/** Goes to the disagreement after or before one, whatever record they stand in; from the last the way leads back to the first. */
export function focusBeside(section: HTMLElement | null, step: 1 | -1): void {
  const found = [...document.querySelectorAll<HTMLElement>(all)]
  const at = section ? found.indexOf(section) : -1
  const next = found[(at + step + found.length) % found.length]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Goes to the first disagreement of a place, unless the person is at work elsewhere already. */
export function focusFirst(place: HTMLElement | null): void {
  const at = document.activeElement
  if (at && at !== document.body && at.closest('nav, footer, .actions') === null) return
  place?.querySelector<HTMLElement>(all)?.focus({ preventScroll: true })
}
