import { useEffect, useRef, useState } from 'react'
import { openPdf, type OpenPdf } from './open-pdf'

/** How far a PDF is from being shown. */
export type PdfState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly pdf: OpenPdf }
  | { readonly kind: 'failed'; readonly detail: string }

/** Opens the bytes and closes them again. While the next bytes are being opened the former pages stay. */
export function usePdf(bytes: Uint8Array | null): PdfState {
  const [state, setState] = useState<PdfState>({ kind: 'loading' })
  const shown = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (!bytes) return undefined
    let current = true
    const { opened, close } = openPdf(bytes)
    opened.then(
      (pdf) => {
        if (!current) return
        setState({ kind: 'ready', pdf })
        shown.current?.()
        shown.current = close
      },
      (error: unknown) => {
        if (current) setState({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => {
      current = false
      // What is shown is closed by what takes its place: it may be scrolled until then.
      if (shown.current !== close) close()
    }
  }, [bytes])
  useEffect(() => () => shown.current?.(), [])
  return state
}
