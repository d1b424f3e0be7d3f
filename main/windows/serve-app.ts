import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { contentPolicy } from './content-policy'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  svg: 'image/svg+xml',
  png: 'image/png',
  bcmap: 'application/octet-stream',
  pfb: 'application/octet-stream',
}

/** Answers requests of the app's own scheme from the folder of the built window, and from nowhere else. Every page gets a nonce of its own. */
export function serveApp(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url)
    const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
    if (!path.startsWith(folder + sep)) return new Response('not found', { status: 404 })
    try {
      const bytes = await readFile(path)
      const nonce = randomBytes(16).toString('base64')
      const page = path.endsWith('.html')
      const body = page ? new TextEncoder().encode(bytes.toString('utf8').replaceAll('__NONCE__', nonce)) : new Uint8Array(bytes)
      return new Response(body, {
        headers: {
          'content-type': types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
          'content-security-policy': contentPolicy(nonce),
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
          'cache-control': 'no-store',
        },
      })
    } catch {
      return new Response('not found', { status: 404 })
    }
  }
}
