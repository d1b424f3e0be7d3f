const keyWords = ['help.enter', 'help.escape', 'help.ctrl', 'help.alt', 'help.home', 'help.end'] as const

/** The sentence that names a key of the keyboard. */
export type KeyWord = (typeof keyWords)[number]

/** Whether a key is named by a sentence of the language; otherwise it is what stands on the key itself. */
export function isKeyWord(key: string): key is KeyWord {
  return keyWords.some((word) => word === key)
}

type What =
  | 'help.search'
  | 'help.navigate'
  | 'help.zone'
  | 'help.undo'
  | 'help.redo'
  | 'help.print'
  | 'help.keys'
  | 'help.move'
  | 'help.ends'
  | 'help.open'
  | 'help.filter'
  | 'help.save'
  | 'help.leave'

/** One line of the sheet: what happens, and the keys that do it; several ways stand side by side. */
export interface KeyLine {
  readonly what: What
  readonly keys: readonly (readonly string[])[]
}

/** The keys by where they act, in the order of the sheet. */
export const keySections: readonly {
  readonly title: 'help.everywhere' | 'help.inTables' | 'help.inForms'
  readonly lines: readonly KeyLine[]
}[] = [
  {
    title: 'help.everywhere',
    lines: [
      { what: 'help.search', keys: [['help.ctrl', 'K']] },
      { what: 'help.navigate', keys: [['help.alt', '1…9']] },
      { what: 'help.zone', keys: [['F6']] },
      { what: 'help.undo', keys: [['help.ctrl', 'Z']] },
      { what: 'help.redo', keys: [['help.ctrl', 'Y']] },
      { what: 'help.print', keys: [['help.ctrl', 'P']] },
      { what: 'help.keys', keys: [['F1'], ['?']] },
    ],
  },
  {
    title: 'help.inTables',
    lines: [
      { what: 'help.move', keys: [['↑'], ['↓']] },
      { what: 'help.ends', keys: [['help.home'], ['help.end']] },
      { what: 'help.open', keys: [['help.enter']] },
      { what: 'help.filter', keys: [['/']] },
    ],
  },
  {
    title: 'help.inForms',
    lines: [
      { what: 'help.save', keys: [['help.ctrl', 'S']] },
      { what: 'help.leave', keys: [['help.escape']] },
    ],
  },
]
