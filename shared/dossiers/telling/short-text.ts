/** A text as one line of at most so many signs, cut at a word with « … »; marks of emphasis and of lists are left out. */
export function shortText(text: string, most: number): string {
  const line = text
    .replaceAll(/^\s*(?:[-*•]|#{1,6})\s+/gmu, '')
    .replaceAll(/\*\*|__/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const signs = Array.from(line)
  if (signs.length <= most) return line
  const cut = signs.slice(0, most).join('')
  const word = cut.lastIndexOf(' ')
  return `${(word > cut.length / 2 ? cut.slice(0, word) : cut).replace(/[\s.,;:!?–-]+$/u, '')}…`
}

/** The first of a list, and how many more there are. */
export function firstOf<Of>(all: readonly Of[], most: number): { readonly shown: readonly Of[]; readonly left: number } {
  // A line that says « et un autre » takes the place of the other one.
  const shown = all.length <= most ? all : all.slice(0, most - 1)
  return { shown, left: all.length - shown.length }
}
