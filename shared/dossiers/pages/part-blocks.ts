import type { Block } from '../../blocks/block'

/** The words of the parts of a dossier: their headings, and what is said of one without content. */
export interface PartWords<Part extends string> {
  readonly parts: Readonly<Record<Part, string>>
  readonly empty: Readonly<Record<Part, string>>
}

/** The chosen parts in the order chosen, each under its numbered heading; one without content says so. */
export function numberedParts<Part extends string>(
  chosen: readonly Part[],
  words: PartWords<Part>,
  blocksOf: (part: Part) => readonly Block[],
): readonly Block[] {
  return chosen.flatMap((part, at): readonly Block[] => {
    const blocks = blocksOf(part)
    return [
      { kind: 'heading', level: 1, text: `${at + 1}. ${words.parts[part]}` },
      ...(blocks.length > 0 ? blocks : [{ kind: 'paragraph', role: 'quiet', text: words.empty[part] } as const]),
    ]
  })
}

/** The chosen parts of a sheet in the order chosen; those without content are told together at its end, where they take no room from the others. A part that says nothing of being empty is simply left out. */
export function sheetParts<Part extends string>(
  chosen: readonly Part[],
  words: PartWords<Part>,
  blocksOf: (part: Part) => readonly Block[],
): readonly Block[] {
  const told = chosen.map((part) => ({ part, blocks: blocksOf(part) }))
  const empty = told
    .filter(({ blocks }) => blocks.length === 0)
    .map(({ part }) => words.empty[part])
    .filter((text) => text !== '')
  return [
    ...told
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap(({ part, blocks }): readonly Block[] => [{ kind: 'heading', level: 2, text: words.parts[part] }, ...blocks]),
    ...(empty.length === 0
      ? []
      : [{ kind: 'spacer', size: 'small' } as const, { kind: 'paragraph', role: 'quiet', text: empty.join(' ') } as const]),
  ]
}
