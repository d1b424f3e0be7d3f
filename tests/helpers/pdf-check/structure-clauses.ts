import { clause, unless, type Clause, type Looked } from './clause'
import { textOfValue, type Pdf } from './read-pdf'
import { languageOf, lineOf, ownersOf, type Element, type Tree } from './read-tree'
import { tableFaults } from './table-faults'
import { unicodeOf } from './font-clauses'

const roles = new Set(
  'Document Part Sect Div Art BlockQuote Caption TOC TOCI H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table THead TBody TFoot TR TH TD Span Reference Link Figure'.split(
    ' ',
  ),
)
// What may only stand in certain parts, and what may hold nothing else (ISO 32000-1, 14.8.4).
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  Lbl: ['LI', 'TOCI'],
  LBody: ['LI'],
  TOCI: ['TOC'],
}
const onlyHolds: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'L', 'LI'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOC', 'TOCI'],
}
const holdsNoBlocks = /^(?:P|H\d|Span|Link|Reference|Lbl)$/u
const blocks = /^(?:P|H\d|L|LI|LBody|Table|T[RHD]|TOC|TOCI|Div|Sect|Document|Caption|Figure)$/u

/** What both norms ask of the structure tree. */
export function structureClauses({ pdf, catalogue, tree, walked }: Looked): readonly Clause[] {
  const marked = pdf.dictionary(catalogue['/MarkInfo'])
  const of = (name: string): readonly Element[] => tree.all.filter((element) => element.role === name)
  const names = tree.all.map((element) => element.role)
  return [
    clause(
      'A 6.7.2, UA 7.1: the file says that it is tagged',
      unless(marked['/Marked'] === true && marked['/Suspects'] !== true, 'not marked'),
    ),
    clause(
      'A 6.7.3: the tree has one document at its top',
      unless(tree.roots.length === 1 && tree.roots[0]?.role === 'Document', 'no document'),
      counted(names),
    ),
    clause(
      'ISO 32000-1 14.7.2: the tree is sound',
      tree.all.flatMap((element) => element.faults),
    ),
    clause(
      'A 6.7.3.4, M 02-001: roles are those of the norm',
      names.filter((name) => !roles.has(name)),
    ),
    clause('UA 7.1, M 09-004 to 09-007: parts stand where they may', tree.all.flatMap(misplaced)),
    clause('UA 7.2, A 6.7.4, M 11-001 to 11-007: languages are told and are ones', languages(catalogue, tree)),
    clause('UA 7.3, M 13-004: figures say what they show, and where they are', of('Figure').flatMap(figure)),
    clause('UA 7.4, M 14-002, 14-003: headings leave no number out', headings(tree)),
    clause('UA 7.5, M 15-003: tables are regular and their heads have a scope', of('Table').flatMap(tableFaults)),
    clause(
      'UA 7.6: lists say how they count',
      of('L').flatMap((list) => unless(list.attributes['/ListNumbering'] !== undefined, 'a list')),
    ),
    clause('A 6.7.3.1: nothing in the tree is empty but cells', tree.all.flatMap(empty)),
    clause('A 6.7.5: what reads from right to left says how it is read', unsaid(pdf, tree, walked, rightToLeft)),
    clause('A 6.2.11.7.3: letters for private use say what they mean', unsaid(pdf, tree, walked, /\p{Co}/u)),
  ]
}

function counted(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Array.from(counts, ([name, count]) => `${count} ${name}`).join(', ')
}

function misplaced(element: Element): readonly string[] {
  const { role, parent, elements, contents } = element
  const around = parent?.role ?? ''
  const captions = elements.flatMap((kid, at) => (kid.role === 'Caption' ? [at] : []))
  return [
    ...unless(onlyIn[role]?.includes(around) ?? true, `${role} in ${around}`),
    ...elements.filter((kid) => onlyHolds[role]?.includes(kid.role) === false).map((kid) => `${role} holds ${kid.role}`),
    ...unless(onlyHolds[role] === undefined || contents.length === 0, `${role} holds content itself`),
    ...unless(!holdsNoBlocks.test(role) || elements.every((kid) => !blocks.test(kid.role)), `a block in ${role}`),
    ...unless(captions.length < 2 && captions.every((at) => at === 0 || at === elements.length - 1), 'a caption in the middle'),
  ]
}

const tag = /^(?:und|[a-z]{2,3})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z\d]{5,8})*$/iu

function languages(catalogue: Looked['catalogue'], tree: Tree): readonly string[] {
  const whole = textOfValue(catalogue['/Lang'])
  const own = tree.all
    .filter((element) => element.dictionary['/Lang'] !== undefined)
    .map((element) => textOfValue(element.dictionary['/Lang']))
  return [
    ...unless(whole !== '', 'no language of the whole'),
    ...[whole, ...own].filter((one) => !tag.test(one)).map((one) => `no language: ${one}`),
  ]
}

function figure({ dictionary, attributes }: Element): readonly string[] {
  const alt = textOfValue(dictionary['/Alt'])
  const box = attributes['/BBox']
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.isArray(box) ? box.map(Number) : []
  return [
    ...unless(alt.trim() !== '', 'a figure without words'),
    ...unless(box === undefined || (left < right && bottom < top), `a box of nothing: ${alt}`),
  ]
}

function headings(tree: Tree): readonly string[] {
  let before = 0
  return tree.all.flatMap(({ role }) => {
    const level = Number(/^H(\d)$/u.exec(role)?.[1] ?? 0)
    if (level === 0) return []
    const against = unless(level <= before + 1, before === 0 ? `the first heading is ${role}` : `${role} after H${before}`)
    before = level
    return against
  })
}

function empty({ role, elements, contents, annotations }: Element): readonly string[] {
  if (role === 'TD' || role === 'TH' || role === 'Document') return []
  return unless(elements.length + contents.length + annotations.length > 0, `an empty ${role}`)
}

// The glyphs of such words stand in the file from left to right: without their text in the order of reading nobody can tell them.
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

// Content with such letters that has no text in its place.
function unsaid(pdf: Pdf, tree: Tree, walked: Looked['walked'], letters: RegExp): readonly string[] {
  const owners = ownersOf(tree)
  return walked.flatMap((page) =>
    page.texts.flatMap(({ font, codes, mcid }) => {
      if (mcid === null || !codes.some((code) => letters.test(unicodeOf(pdf, font).get(code) ?? ''))) return []
      const owner = owners.get(`${page.reference} ${mcid}`)
      const line = owner ? lineOf(owner) : []
      const said = line.some((one) => one.dictionary['/ActualText'] !== undefined || one.dictionary['/Alt'] !== undefined)
      return [
        ...unless(said, `content ${mcid} of page ${page.reference}`),
        ...unless(owner !== undefined && languageOf(owner) !== null, `no language of content ${mcid}`),
      ]
    }),
  )
}
