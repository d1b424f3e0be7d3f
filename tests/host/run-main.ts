import { register } from 'node:module'

// Starts the built, unmodified main on the stand-in. This process is the app: killing it and its browser is a power cut.
register('./hook.js', import.meta.url)
await import(new URL('../main/main.js', import.meta.url).href)
