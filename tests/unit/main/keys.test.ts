import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createKeysFile, type Vault } from '../../../main/files/keys'
import { freshFolder } from './folder'

/** A key store that seals by turning the bytes round, and refuses while it is locked, as those of systems do. */
function vaultOf(key: number): Vault & { locked: boolean; absent: boolean } {
  const turned = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ key))
  const vault = {
    locked: false,
    absent: false,
    available: () => !vault.absent,
    seal: (text: string): Buffer => {
      if (vault.locked) throw new Error('locked')
      return turned(Buffer.from(text))
    },
    open: (sealed: Buffer): string => {
      if (vault.locked) throw new Error('locked')
      return turned(sealed).toString()
    },
  }
  return vault
}

const textOf = (folder: string): string => readFileSync(join(folder, 'keys.json'), 'utf8')

test('passphrases are sealed by the key store of the system, found again at the next start, and never written as they are', async () => {
  const [folder, vault] = [freshFolder(), vaultOf(0x5a)]
  await createKeysFile(folder, vault).keep('base', ['dix mots'], false)
  expect(textOf(folder)).not.toContain('dix mots')
  expect(await createKeysFile(folder, vault).read('base')).toEqual(['dix mots'])
  expect(await createKeysFile(folder, vault).read('another')).toEqual([])
})

test('without a key store they live until Ponte ends, unless the person chose to keep them unprotected', async () => {
  const [folder, vault] = [freshFolder(), vaultOf(0x5a)]
  vault.absent = true
  const keys = createKeysFile(folder, vault)
  await keys.keep('base', ['dix mots'], false)
  expect(await keys.read('base')).toEqual(['dix mots'])
  expect(await createKeysFile(folder, vault).read('base')).toEqual([])
  await keys.keep('base', ['dix mots'], true)
  expect(await createKeysFile(folder, vault).read('base')).toEqual(['dix mots'])
})

test('what a locked key store sealed is never written over: it is known again once the key store opens', async () => {
  const [folder, vault] = [freshFolder(), vaultOf(0x5a)]
  await createKeysFile(folder, vault).keep('base', ['les vrais mots'], false)
  vault.locked = true
  const locked = createKeysFile(folder, vault)
  expect(await locked.read('base')).toEqual([])
  await locked.keep('base', ['d’autres mots'], false)
  expect(await locked.read('base')).toEqual(['d’autres mots'])
  await locked.keep('base', ['d’autres mots'], true)
  vault.locked = false
  expect(new Set(await createKeysFile(folder, vault).read('base'))).toEqual(new Set(['les vrais mots', 'd’autres mots']))
})

test('what another key store sealed, in a copied profile, stays beside what is sealed here', async () => {
  const [folder, first, second] = [freshFolder(), vaultOf(0x5a), vaultOf(0x33)]
  await createKeysFile(folder, first).keep('base', ['là-bas'], false)
  await createKeysFile(folder, second).keep('base', ['ici'], false)
  expect(await createKeysFile(folder, second).read('base')).toEqual(['ici'])
  expect(await createKeysFile(folder, first).read('base')).toEqual(['là-bas'])
  await createKeysFile(folder, second).keep('base', ['ici', 'encore'], false)
  expect(await createKeysFile(folder, first).read('base')).toEqual(['là-bas'])
})

test('a file of keys that cannot be read is put aside before anything is written', async () => {
  const [folder, vault] = [freshFolder(), vaultOf(0x5a)]
  writeFileSync(join(folder, 'keys.json'), '{ "base": { "seal')
  const keys = createKeysFile(folder, vault)
  expect(await keys.read('base')).toEqual([])
  await keys.keep('base', ['dix mots'], false)
  expect(readFileSync(join(folder, 'keys.json.unreadable'), 'utf8')).toBe('{ "base": { "seal')
  expect(await createKeysFile(folder, vault).read('base')).toEqual(['dix mots'])
})
