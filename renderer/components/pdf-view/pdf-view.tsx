import { Alert, Loader, Stack, Text } from '@mantine/core'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import type { OpenPdf } from './open-pdf'
import { PdfPages } from './pdf-pages'
import { PdfThumbnails } from './pdf-thumbnails'
import { PdfToolbar } from './pdf-toolbar'
import styles from './pdf-view.module.css'
import { usePages } from './use-pages'
import { usePdf } from './use-pdf'
import { useSearch } from './use-search'
import type { PdfViewWords } from '../../../shared/text/pdf-view'

/**
 * Shows a PDF as it will be printed: pages, thumbnails, zoom, search, text to select. `bytes` null: it is being made. New bytes of the same
 * document keep the place that was read. Fills its parent, whose height must be given.
 */
export function PdfView(props: {
  readonly bytes: Uint8Array | null
  /** Names the pages for those who do not see them. */
  readonly title: string
  readonly words: PdfViewWords
  /** At the end of the toolbar: save, print. */
  readonly actions?: ReactNode
}) {
  const { words } = props
  const state = usePdf(props.bytes)
  if (state.kind === 'ready') return <ReadyView pdf={state.pdf} title={props.title} words={words} actions={props.actions} />
  return (
    <div className={styles['view']}>
      <PdfToolbar words={words} page={0} pages={0} zoom="width" search={null} actions={props.actions} {...idle} />
      <div className={styles['waiting']}>
        {state.kind === 'failed' ? (
          <Alert color="rubis" title={words.failed}>
            {state.detail}
          </Alert>
        ) : (
          <Stack align="center" role="status">
            <Loader size="sm" />
            <Text size="sm">{words.loading}</Text>
          </Stack>
        )}
      </div>
    </div>
  )
}

const nothing = (): void => undefined
const idle = { goTo: nothing, zoomTo: nothing, zoomBy: nothing, searchFor: nothing, stepHit: nothing }

function ReadyView(props: { readonly pdf: OpenPdf; readonly title: string; readonly words: PdfViewWords; readonly actions: ReactNode }) {
  const { pdf, words } = props
  const pages = usePages(pdf)
  const [wanted, setWanted] = useState<string | null>(null)
  const search = useSearch(pdf, wanted ?? '')
  const stepHit = (direction: 1 | -1): void => {
    const hit = search.step(direction)
    if (hit) pages.goTo(hit.page)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey
    const acts: Readonly<Record<string, () => void>> = control
      ? {
          f: () => setWanted(wanted ?? ''),
          '+': () => pages.zoomBy(1),
          '=': () => pages.zoomBy(1),
          '-': () => pages.zoomBy(-1),
          '0': () => pages.zoomTo('width'),
        }
      : { Escape: () => setWanted(null) }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div className={styles['view']} onKeyDown={onKeyDown}>
      <PdfToolbar
        words={words}
        page={pages.current}
        pages={pdf.pages.length}
        zoom={pages.zoom}
        search={wanted === null ? null : { text: wanted, current: search.current, count: search.hits.length }}
        actions={props.actions}
        goTo={pages.goTo}
        zoomTo={pages.zoomTo}
        zoomBy={pages.zoomBy}
        searchFor={setWanted}
        stepHit={stepHit}
      />
      <div className={styles['desk']}>
        <PdfPages
          pdf={pdf}
          pages={pages}
          search={search}
          label={(page) => `${props.title}, ${words.pageNumber(page)}`}
          name={words.preview}
        />
        <PdfThumbnails pdf={pdf} current={pages.current} words={words} onChoose={pages.goTo} />
      </div>
    </div>
  )
}
