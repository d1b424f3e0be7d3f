import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { freshFolder } from '../main/folder'

test('a bomb of 1 GiB is stopped at the limit, in little memory from first to last', async () => {
  const outDir = freshFolder()
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: join(import.meta.dirname, '../../helpers/measure-bomb.ts'), outDir, emptyOutDir: false },
    ssr: { noExternal: true },
  })
  const said = execFileSync(process.execPath, [join(outDir, 'measure-bomb.js')], { encoding: 'utf8' })
  const { answer, took } = JSON.parse(said) as { readonly answer: unknown; readonly took: number }
  expect(answer).toMatchObject({ ok: false, problem: { type: 'backup-refused', reason: 'too-big' } })
  expect(took).toBeLessThan(64)
})
