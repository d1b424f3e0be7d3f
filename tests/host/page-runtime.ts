/* oxlint-disable -- these functions are turned to text and run in the page before any of its scripts: they may use nothing from here */

/** Gives the page what a preload needs: `require('electron')`, calls to main, events from it, and a list of policy violations. */
export function pageRuntime(): void {
  const page = window as any
  const base64 = (bytes: any): string => bytes.toBase64()
  const encode = (value: any): any => {
    if (value === undefined) return { $undefined: true }
    if (value === null || typeof value !== 'object') {
      if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
        throw new Error('An object could not be cloned.')
      return value
    }
    if (value instanceof Uint8Array) return { $bytes: base64(value) }
    if (value instanceof Date) return { $date: value.getTime() }
    if (value instanceof Map) return { $map: [...value].map(([k, v]) => [encode(k), encode(v)]) }
    if (Array.isArray(value)) return value.map(encode)
    const prototype = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) throw new Error('An object could not be cloned.')
    const entries = Object.entries(value).map(([k, v]) => [k, encode(v)] as [string, unknown])
    return entries.some(([name]) => name.startsWith('$')) ? { $object: entries } : Object.fromEntries(entries)
  }
  const decode = (value: any): any => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    if (value.$undefined) return undefined
    if (typeof value.$bytes === 'string') return (Uint8Array as any).fromBase64(value.$bytes)
    if (typeof value.$date === 'number') return new Date(value.$date)
    if (Array.isArray(value.$map)) return new Map(value.$map.map(([k, v]: any) => [decode(k), decode(v)]))
    return Object.fromEntries((value.$object ?? Object.entries(value)).map(([k, v]: any) => [k, decode(v)]))
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

/** Makes the clock of a page or a worker stand still at `now`; timers run on. `__ponteSetNow` moves it. */
export function freezeDate(now: number): void {
  const scope = globalThis as any
  const Real = Date
  let instant = now
  scope.__ponteSetNow = (moved: number) => (instant = moved)
  scope.Date = new Proxy(Real, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [instant] : given, made),
    apply: () => new Real(instant).toString(),
    get: (target, name) => (name === 'now' ? () => instant : Reflect.get(target, name)),
  })
}
