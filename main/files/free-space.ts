import { stat, statfs } from 'node:fs/promises'
import type { Problem } from '../../shared/kernel/problem'

/** Free bytes for this user where a folder lies; null when the system does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

// What must stay free beside a new file where the records lie, so that they can still be saved.
const spareBytes = 64 << 20

/**
 * Whether so many bytes find no room in a folder, as a problem; null when they do, or when the system does not say. On the disk of the profile some room
 * is kept for the records; a stick may be filled.
 */
export async function lackOfRoom(folder: string, bytes: number, profile: string): Promise<Problem | null> {
  const free = await freeBytes(folder)
  const spare = (await isElsewhere(profile, folder)) ? 0 : spareBytes
  return free !== null && free < bytes + spare ? { type: 'disk-full', freeBytes: free } : null
}

/** Whether two folders lie on different disks, sticks or shares; false when the system does not say. */
export async function isElsewhere(folder: string, other: string): Promise<boolean> {
  try {
    return (await stat(folder)).dev !== (await stat(other)).dev
  } catch {
    return false
  }
}
