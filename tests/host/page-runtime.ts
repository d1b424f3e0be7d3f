/* eslint-disable -- this function is turned to text and run in the page before any of its scripts: it may use nothing from here */

/** Gives the page what a preload needs: `require('electron')`, calls to main, events from it, and a list of policy violations. */
export function pageRuntime(): void {
  const page = window as any
  const base64 = (bytes: any): string => bytes.toBase64()
  const encode = (value: any): any => {
    if (value === undefined) return { $undefined: true }
    if (value === null || typeof value !== 'object') {
      if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.')
      return value
    }
    if (value instanceof Uint8Array) return { $bytes: base64(value) }
    if (value instanceof Date) return { $date: value.getTime() }
    if (value instanceof Map) return { $map: [...value].map(([k, v]) => [encode(k), encode(v)]) }
    if (Array.isArray(value)) return value.map(encode)
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error('An object could not be cloned.')
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, encode(v)]))
  }
  const decode = (value: any): any => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    if (value.$undefined) return undefined
    if (typeof value.$bytes === 'string') return (Uint8Array as any).fromBase64(value.$bytes)
    if (typeof value.$date === 'number') return new Date(value.$date)
    if (Array.isArray(value.$map)) return new Map(value.$map.map(([k, v]: any) => [decode(k), decode(v)]))
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, decode(v)]))
  }
  const invoke = page.__ponteInvoke
  const heard = new Map<string, Set<(event: unknown, payload: unknown) => void>>()
  page.__ponteRequire = () => ({
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) => Object.defineProperty(window, name, { value: Object.freeze(api) }),
    },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]) => {
        const answer = await invoke(channel, encode(args))
        // A large piece comes by the routed origin, which is faster than the binding.
        if (answer && answer.$fetch) return decode(await (await fetch(answer.$fetch)).json())
        return decode(answer)
      },
      on: (channel: string, listener: (event: unknown, payload: unknown) => void) => {
        if (!heard.has(channel)) heard.set(channel, new Set())
        heard.get(channel)?.add(listener)
      },
      removeListener: (channel: string, listener: (event: unknown, payload: unknown) => void) => heard.get(channel)?.delete(listener),
    },
  })
  page.__ponteHear = (channel: string, payload: unknown) => heard.get(channel)?.forEach((listener) => listener({}, decode(payload)))
  page.__ponteViolations = []
  document.addEventListener('securitypolicyviolation', (event) =>
    page.__ponteViolations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`),
  )
}
