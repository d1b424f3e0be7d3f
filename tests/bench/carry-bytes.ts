import type { RunningApp } from '../host/start-app'
import { benchPath } from './folder'
import { inPage } from './in-page'
import { whenOpen } from './laptop'
import { peakMemory, type Peak } from './memory'
import { tellAlive } from './tell-alive'

/** What the way from main to the window holds by itself: a file read and each piece dropped. */
export async function carryDown(app: RunningApp, path: string): Promise<Peak<unknown>> {
  await whenOpen(app)
  app.answerDialog({ open: path })
  return peakMemory('read and dropped', () => tellAlive('reading and dropping a file', () => inPage(app.page, 'dropFile', undefined)))
}

/** The same from the window to main: so many bytes written into a file that is given up, nothing of them kept or checked. */
export async function carryUp(app: RunningApp, bytes: number): Promise<Peak<unknown>> {
  await whenOpen(app)
  app.answerDialog({ save: benchPath('dropped.ponte') })
  return peakMemory('written and dropped', () => tellAlive('writing and dropping a file', () => inPage(app.page, 'fillFile', bytes)))
}
