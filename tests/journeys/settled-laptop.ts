import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type RunningApp } from './app'
import { createBase, createPartner } from './steps'

export const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

/** A laptop with a base, one partner and what main noted of it. */
export async function settledLaptop(start: () => Promise<RunningApp>, profile: string): Promise<RunningApp> {
  const app = await start()
  await createBase(app, ghjulia)
  await createPartner(app.page, 'Région de Sardaigne')
  await expect.poll(() => notedRecords(profile)).toBe(1)
  return app
}

/** How many records main noted that the base of a profile holds. */
export function notedRecords(profile: string): number {
  const path = join(profile, 'bases.json')
  const notes = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly { readonly records: number }[]) : []
  return notes[0]?.records ?? 0
}
