import { expect, test } from 'vitest'
import { machineHash, readMachine } from '../../../main/files/machine'

test('a machine is told by a hash that does not tell its name, and always by the same', async () => {
  expect(machineHash('4c4c4544-0051')).toMatch(/^[0-9a-f]{32}$/)
  expect(machineHash('4c4c4544-0051')).not.toContain('4c4c4544')
  expect(await readMachine()).toBe(await readMachine())
})

test('a system that says nothing of its machine, or has no such program, keeps nothing from starting', async () => {
  expect(await readMachine('plan9')).toBe(null)
  for (const platform of ['linux', 'win32', 'darwin']) expect((await readMachine(platform)) ?? machineHash('')).toMatch(/^[0-9a-f]{32}$/)
})
