import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLog } from '../../../main/files/log'
import { freshFolder } from './folder'

const instant = Date.UTC(2026, 2, 18, 9)

test('a line says when, how grave, where and what, on one line', async () => {
  const log = createLog(freshFolder(), () => instant)
  log.write('warning', 'ipc', 'refused\nnow')
  await log.settled()
  expect(readFileSync(log.path, 'utf8')).toBe('2026-03-18T09:00:00.000Z warning ipc refused now\n')
})

test('the log is five files of 1 MB: the oldest goes', async () => {
  const folder = freshFolder()
  const log = createLog(folder, () => instant)
  for (let index = 0; index < 70; index += 1) log.write('info', 'main', `${index} ${'x'.repeat(100_000)}`)
  await log.settled()
  const logs = join(folder, 'logs')
  const names = readdirSync(logs).toSorted()
  expect(names).toEqual(['ponte.1.log', 'ponte.2.log', 'ponte.3.log', 'ponte.4.log', 'ponte.log'])
  expect(names.every((name) => statSync(join(logs, name)).size <= 1_000_000)).toBe(true)
  expect(readFileSync(log.path, 'utf8')).toContain(' 69 x')
  expect(names.some((name) => readFileSync(join(logs, name), 'utf8').includes(' 0 x'))).toBe(false)
})

test('a log that cannot be written stops nobody', async () => {
  const file = join(freshFolder(), 'file')
  writeFileSync(file, '')
  const log = createLog(join(file, 'no-folder'), () => instant)
  log.write('error', 'main', 'lost')
  await expect(log.settled()).resolves.toBeUndefined()
})
