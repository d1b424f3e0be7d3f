import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder } from './app-folder'
import { completeLock, missingEntries, type LockFile } from './lock-file'

// Run after every `npm install`: completes the lock file for the systems that this one did not ask for.
const path = join(appFolder, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile
const added = Object.keys(missingEntries(lock))
if (added.length > 0) writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`)
console.log(`${added.length} entries added to package-lock.json`)
