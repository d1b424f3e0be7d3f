import { describe, expect, it } from 'vitest'
import { sealOp, type Envelope } from '../../../shared/merge/op'
import { groupIn, keysIn } from '../../../shared/merge/peek-line'
import { readOpLine } from '../../../shared/merge/read-line'

const draft: Omit<Envelope, 'h'> = {
  v: 1,
  st: 'store',
  r: 'aaaaaaaaaaaaaaaa',
  n: 1,
  p: '',
  l: 1,
  t: 0,
  u: 'member',
  sv: 1,
  k: 'put',
  g: 'group-1',
  a: 'edit',
  c: [{ key: 'partner:p1', f: ['name', 'g', 'key'], base: {} }],
}
const op = sealOp(draft, { x: 'salt-salt-salt-salt', c: [{ name: '"key":"contact:x" "g":"no"', g: 'a', key: 'b' }] })

/** The same op as another tool may write it: the bytes differ, what they say does not. */
function writtenBy(other: (envelope: string) => string): string {
  const [envelope = '', payload = ''] = op.line.split('\t')
  const line = `${other(envelope)}\t${payload}`
  expect(readOpLine(line).ok).toBe(true)
  return line
}

describe('what a stored line is about', () => {
  it('is read from a line of ours, whatever a person typed', () => {
    expect(keysIn(op.line)).toEqual(['partner:p1'])
    expect(groupIn(op.line)).toBe('group-1')
  })

  it('is read from a line with spaces in its JSON', () => {
    const line = writtenBy((envelope) => envelope.replaceAll('":', '": '))
    expect(keysIn(line)).toEqual(['partner:p1'])
    expect(groupIn(line)).toBe('group-1')
  })

  it('is read from a line with escapes in its JSON', () => {
    const line = writtenBy((envelope) =>
      envelope.replaceAll('partner', String.raw`p\u0061rtner`).replace('"group-1"', String.raw`"gr\u006fup-1"`),
    )
    expect(keysIn(line)).toEqual(['partner:p1'])
    expect(groupIn(line)).toBe('group-1')
  })
})
