import type { Problem } from '../../shared/kernel/problem'
import { call } from '../bridge/bridge'

/**
 * What has to be free on the disk of the records before anything is written to them. On a disk that is full to the last byte half of a write stays in the
 * browser's own log, and a base that could still be read once there was room was gone at the opening after that one (seen in Chromium on a real full
 * disk). What the browser says of its room may be half a minute old; main is asked each time.
 */
const leastFreeBytes = 16 << 20

/** Whether the disk of the records has no room for a write. False where the system does not say, and in a thread, which cannot ask: its window has. */
export async function isDiskFull(): Promise<boolean> {
  return 'window' in globalThis && (await lackOfRoom(0)) !== null
}

/** What is to be told where so many bytes more surely find no room beside the records; null where they may, and where the system does not say. */
export async function lackOfRoom(bytes: number): Promise<Problem | null> {
  const space = await call('file.space', {})
  const free = space.ok ? space.value.freeBytes : null
  return free !== null && free < bytes + leastFreeBytes ? { type: 'disk-full', freeBytes: free } : null
}
