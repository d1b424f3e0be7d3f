import { readdirSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

// One build for each realm, chosen by `vite build --mode <realm>`: the window, main, the preload, and the host that starts them where Electron is not at hand.
const external = [/^electron(\/.*)?$/, /^node:/]

// What the PDF view asks for when a file leaves out its fonts or uses East Asian codes: `/pdfjs/cmaps/` and `/pdfjs/standard_fonts/`.
const pdfSideFiles: Plugin = {
  name: 'pdf-side-files',
  apply: 'build',
  generateBundle() {
    for (const folder of ['cmaps', 'standard_fonts'])
      for (const name of readdirSync(`node_modules/pdfjs-dist/${folder}`))
        this.emitFile({
          type: 'asset',
          fileName: `pdfjs/${folder}/${name}`,
          source: readFileSync(`node_modules/pdfjs-dist/${folder}/${name}`),
        })
  },
}

// zod with its setting in one piece: apart, a shared piece with schemas could run before the setting, and zod would try `new Function`.
const zodFirst = { codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-setup\.ts$/ }] } }

// The notices of the libraries that lie in what is built.
const license = { fileName: 'licences.md' }

const renderer: UserConfig = {
  root: 'renderer',
  base: '/',
  plugins: [react(), pdfSideFiles],
  worker: { format: 'es', rolldownOptions: { output: zodFirst } },
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    license,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: zodFirst },
    sourcemap: false,
    chunkSizeWarningLimit: 3000,
  },
}

// The fonts of the paper, with their licences, beside the thread that sets with them: `dist/main/fonts/`.
const paperFonts: Plugin = {
  name: 'paper-fonts',
  generateBundle() {
    for (const name of readdirSync('assets/fonts/paper'))
      this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: readFileSync(`assets/fonts/paper/${name}`) })
  },
}

const windowIcon: Plugin = {
  name: 'window-icon',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'icon.png', source: readFileSync('assets/icons/ponte.png') })
  },
}

// Every thread that main starts is an entry of its own beside main.js.
const main: UserConfig = {
  plugins: [paperFonts, windowIcon],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node20',
    license,
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: { main: 'main/main.ts', 'pdf-worker': 'main/pdf/worker.ts', 'backup-worker': 'main/files/backup-worker.ts' },
      external,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
}

// A sandboxed preload may only require 'electron' and no file of ours: one CommonJS file.
const preload: UserConfig = {
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: false,
    target: 'chrome140',
    minify: false,
    rolldownOptions: {
      input: { preload: 'main/preload.ts' },
      external,
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
}

// The launchers of start, tour and bench, and the Electron stand-in: never shipped, so their libraries stay in node_modules.
const host: UserConfig = {
  build: {
    ssr: true,
    outDir: 'dist/host',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        electron: 'tests/host/electron.ts',
        hook: 'tests/host/hook.ts',
        'run-main': 'tests/host/run-main.ts',
        start: 'tests/host/start.ts',
        tour: 'tests/host/tour.ts',
        bench: 'tests/bench/run.ts',
        'run-all': 'tests/host/run-all.ts',
        'complete-lock': 'tests/host/complete-lock.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
}

// What the bench does in the app's page: one script beside the launchers, never shipped.
const benchPage: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist/host',
    emptyOutDir: false,
    target: 'chrome140',
    minify: false,
    rolldownOptions: {
      input: { 'bench-page': 'tests/bench/page/entry.ts' },
      output: { format: 'iife', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
}

const realms: Readonly<Record<string, UserConfig>> = { renderer, main, preload, host, 'bench-page': benchPage }

export default defineConfig(({ mode }) => {
  const realm = realms[mode]
  if (!realm) throw new Error(`unknown realm ${mode}: one of ${Object.keys(realms).join(', ')}`)
  return { configFile: false, define: { 'process.env.NODE_ENV': '"production"' }, ...realm }
})
