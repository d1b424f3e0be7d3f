import { eraseValues, erasuresIn } from '../../shared/merge/erase'
import { readOpLine } from '../../shared/merge/read-line'
import type { Command, Fault } from './merge-commands'
import { sealFile, type OpFile } from './op-file'
import { tell } from './merge-tally'
import { must, type Desk, type World } from './merge-world'

/** Offers a spoiled file: it must be refused, and whatever happens nothing may change. `resealed` ones come from somebody who can make files. */
export async function spoil(world: World, desk: Desk, command: Extract<Command, { readonly do: 'bad-file' }>): Promise<void> {
  const { fault, at } = command
  const file = world.files[command.file % Math.max(1, world.files.length)]?.file
  const bad = file && spoiled(desk, file, fault, at)
  if (!bad) return
  const before = desk.laptop.state()
  const answer = await desk.laptop.check(bad.file, file)
  must(!answer.ok || !bad.surely, `a bad file was accepted: ${fault}`)
  must(desk.laptop.state() === before, 'a check wrote')
  if (!answer.ok) tell(world.tally, `a bad file refused: ${fault}`)
  must(Object.keys(Object.prototype).length === 0, 'the prototype of all objects was written to')
}

interface Spoiled {
  readonly file: OpFile
  /** Whether it must be refused; otherwise it only must not do harm. */
  readonly surely: boolean
}

function spoiled(desk: Desk, file: OpFile, fault: Fault, at: number): Spoiled | null {
  if (fault === 'other-base') return { file: { ...file, storeId: 'other' }, surely: true }
  if (fault === 'false-tip')
    return { file: sealFile({ ...file, tips: { ...file.tips, zzzzzzzzzzzzzzzz: [[1, 'n'.repeat(22)]] } }), surely: true }
  const index = at % Math.max(1, file.lines.length)
  const line = file.lines[index]
  if (line === undefined) return null
  const others = file.lines.toSpliced(index, 1)
  switch (fault) {
    case 'flip': {
      const place = at % line.length
      return {
        file: {
          ...file,
          lines: file.lines.with(index, `${line.slice(0, place)}${line[place] === '7' ? '8' : '7'}${line.slice(place + 1)}`),
        },
        surely: true,
      }
    }
    case 'cut':
      return { file: { ...file, lines: file.lines.slice(0, -1) }, surely: true }
    case 'drop':
      return { file: { ...file, lines: others }, surely: true }
    case 'resealed-drop':
      return { file: sealFile({ ...file, lines: others, count: others.length }), surely: false }
    case 'proto': {
      const poisoned = line.replace('"f":["', '"f":["__proto__","')
      return poisoned === line ? null : { file: sealFile({ ...file, lines: file.lines.with(index, poisoned) }), surely: true }
    }
    case 'resealed-hole': {
      const holed = line.replace(/\t(.*)"c":\[\{"[^"]+":("[^"]*"|[a-z0-9]+),?/, '\t$1"c":[{')
      return holed === line ? null : { file: sealFile({ ...file, lines: file.lines.with(index, holed) }), surely: true }
    }
    case 'resealed-blank':
      return blank(desk, file, index, line)
  }
}

// A value left out as if it had been erased, though no erasure names it.
function blank(desk: Desk, file: OpFile, index: number, line: string): Spoiled | null {
  const read = readOpLine(line)
  const field = read.ok ? read.value.envelope.c[0]?.f[0] : undefined
  if (!read.ok || field === undefined || read.value.payload.d || desk.laptop.ops.has(read.value.id)) return null
  const inFile = file.lines.flatMap((one) => {
    const op = readOpLine(one)
    return op.ok ? [op.value] : []
  })
  if (erasuresIn([...inFile, ...desk.laptop.ops.values()]).has(read.value.id)) return null
  const blanked = eraseValues(read.value, new Map([[read.value.id, new Set([field])]]))
  return { file: sealFile({ ...file, lines: file.lines.with(index, blanked.line) }), surely: true }
}
