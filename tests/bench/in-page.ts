import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { appFolder } from '../host/app-folder'
import type { BenchWork } from './page/entry'

/** Does a work of the bench in a page of the running app, once its base is open: with its store, its library and its way to main. */
export async function inPage<Name extends keyof BenchWork>(
  page: Page,
  name: Name,
  input: Parameters<BenchWork[Name]>[0],
): Promise<Awaited<ReturnType<BenchWork[Name]>>> {
  if (!(await page.evaluate(() => 'benchWork' in globalThis)))
    await page.evaluate(readFileSync(join(appFolder, 'dist', 'host', 'bench-page.js'), 'utf8'))
  return (await page.evaluate(doWork, { name, input } as { readonly name: string; readonly input: unknown })) as Awaited<
    ReturnType<BenchWork[Name]>
  >
}

// Runs in the page: only what is written here is at hand there.
function doWork({ name, input }: { readonly name: string; readonly input: unknown }): Promise<unknown> {
  const { benchWork } = globalThis as unknown as { readonly benchWork: Readonly<Record<string, (value: unknown) => Promise<unknown>>> }
  const work = benchWork[name]
  if (!work) throw new Error(`the page has no work named ${name}`)
  return work(input)
}
