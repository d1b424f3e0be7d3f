import { useEffect, useState } from 'react'
import { openPdf, type OpenPdf } from './open-pdf'

/** How far a PDF is from being shown. */
export type PdfState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly pdf: OpenPdf }
  | { readonly kind: 'failed'; readonly detail: string }

/** Opens the bytes and closes them again. While the next bytes are being opened the former pages stay. */
export function usePdf(bytes: Uint8Array | null): PdfState {
  const [state, setState] = useState<PdfState>({ kind: 'loading' })
  useEffect(() => {
    if (!bytes) return undefined
    let current = true
    const { opened, close } = openPdf(bytes)
    opened.then(
      (pdf) => {
        if (current) setState({ kind: 'ready', pdf })
      },
      (error: unknown) => {
        if (current) setState({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => {
      current = false
      close()
    }
  }, [bytes])
  return state
}
