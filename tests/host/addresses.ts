/** Where the stand-in serves `app://<host>`: a secure context whose origin never changes, because records would be lost with it. */
export function toHttps(address: string): string {
  const url = new URL(address)
  return `https://${url.host}.localhost${url.pathname}${url.search}${url.hash}`
}

/** The app's own address of a page that the stand-in serves; any other address as it is. */
export function toApp(address: string): string {
  const url = new URL(address)
  if (url.protocol !== 'https:' || !url.hostname.endsWith('.localhost') || url.port !== '') return address
  return `app://${url.hostname.slice(0, -'.localhost'.length)}${url.pathname}${url.search}`
}
