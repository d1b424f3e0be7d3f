import { call } from '../../../renderer/bridge/bridge'
import { maxPieceBytes } from '../../../shared/ipc/contract'

/** Reads the file that a person chose piece by piece, and keeps nothing of it. Resolves with its bytes. */
export async function dropFile(): Promise<number> {
  const file = await call('file.pick', { purpose: 'backup' })
  if (!file.ok) throw new Error(file.problem.type)
  const { token } = file.value
  let offset = 0
  for (;;) {
    const read = await call('file.read', { token, offset })
    if (!read.ok || read.value.bytes.length === 0) break
    offset += read.value.bytes.length
  }
  await call('file.abort', { token })
  return offset
}

/** Writes so many bytes piece by piece into the file that a person chose, and gives it up. Resolves with how many were written. */
export async function fillFile(size: number): Promise<number> {
  const file = await call('file.create', { purpose: 'backup', suggestedName: 'mesure.ponte', expectedBytes: size })
  if (!file.ok) throw new Error(file.problem.type)
  const { token } = file.value
  let written = 0
  while (written < size) {
    const told = await call('file.write', { token, bytes: new Uint8Array(Math.min(maxPieceBytes, size - written)).fill(written % 251) })
    if (!told.ok) throw new Error(told.problem.type)
    written = told.value.written
  }
  await call('file.abort', { token })
  return written
}
