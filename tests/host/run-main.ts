import { register } from 'node:module'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'

// Starts the built, unmodified main on the stand-in. This process is the app: killing it and its browser is a power cut.
register('./hook.js', import.meta.url)
await import(pathToFileURL(resolve('dist/main/main.js')).href)
