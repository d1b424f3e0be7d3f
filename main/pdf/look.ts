// The one typographic system of every dossier, in points. Roles come from the blocks; what they look like is decided here and nowhere else.

/** A4, upright. */
export const page = { width: 595.28, height: 841.89, margins: { left: 58, top: 64, right: 58, bottom: 66 } } as const

/** The ink of the app on paper: near-black, the blue of open sea, and one sign colour for each tone. All at least 4.5:1 on white. */
export const ink = {
  text: '#262521',
  strong: '#1b1a17',
  quiet: '#66635c',
  accent: '#155d84',
  heading: '#134a69',
  hairline: '#d9d6cf',
  rule: '#8f8b82',
  hollow: '#f5f4f1',
} as const

/** A map in two tones: land on sea, and the country in the accent. */
export const mapInk = { sea: '#f3f6f8', grid: '#dfe6ea', land: '#cfccc4', country: ink.accent, home: ink.strong } as const

/** The sign, its colour and the paper behind a note, by tone. A sign always stands with a word. */
export const tone = {
  plain: { sign: '○', ink: '#66635c', paper: '#f5f4f1' },
  good: { sign: '●', ink: '#2c6a3f', paper: '#eef5ef' },
  attention: { sign: '▲', ink: '#8a5a00', paper: '#fdf4e0' },
  stopped: { sign: '■', ink: '#97302b', paper: '#fbeeec' },
  conflict: { sign: '⇄', ink: '#8a4a1c', paper: '#fbefe6' },
} as const

/** Text sizes. */
export const size = {
  body: 9.5,
  lead: 11,
  small: 8,
  table: 8.75,
  tableHead: 8,
  heading: { 1: 15, 2: 11.5, 3: 10, 4: 9.5 },
  eyebrow: 10.5,
  letterhead: 11,
  coverName: 12.5,
} as const

/** Line height, as a factor of the font's own (1.3 for Plex). */
export const leading = 1.08

/** DejaVu draws larger than Plex at the same size. */
export const fallbackScale = 0.93

/** What is raised is set by pdfmake at this part of the size around it. */
export const raisedScale = 0.58
