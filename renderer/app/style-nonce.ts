import { setNonce } from 'get-nonce'

const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')

/** The nonce of this page for the style tags that the UI kit writes at run time; undefined where the page has no policy. */
export const styleNonce: string | undefined = meta?.nonce || undefined
if (styleNonce !== undefined) setNonce(styleNonce)
