import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { benchPath } from './folder'
import { median, repeatedly } from './report'

/** What `tar | gzip` and its inverse take for some bytes, each a run of processes of their own; medians, in milliseconds. */
export interface TarGzip {
  readonly writeMs: number
  readonly readMs: number
  readonly bytes: number
}

/** Packs bytes with the tools of the system, and unpacks them, so many times. */
export async function timeTarGzip(content: Buffer, times: number): Promise<TarGzip> {
  const [folder, packed] = [benchPath('tar'), benchPath('tar.tgz')]
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/ops`, content)
  const shell = (line: string): number => {
    const start = performance.now()
    execFileSync('sh', ['-c', line], { env: { ...process.env, folder, packed } })
    return performance.now() - start
  }
  const found = await repeatedly(times, () =>
    Promise.resolve({
      writeMs: shell('tar -cf - -C "$folder" ops | gzip > "$packed"'),
      readMs: shell('gzip -dc "$packed" | tar -xf - -C "$folder"'),
    }),
  )
  const bytes = statSync(packed).size
  rmSync(folder, { recursive: true })
  rmSync(packed)
  return { writeMs: median(found.map(({ writeMs }) => writeMs)), readMs: median(found.map(({ readMs }) => readMs)), bytes }
}
