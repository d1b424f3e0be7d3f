import type { OpenPdf } from './open-pdf'
import { PdfPage } from './pdf-page'
import styles from './pdf-view.module.css'
import type { Pages } from './use-pages'
import type { PageHit, Search } from './use-search'

/** The column of pages. */
export function PdfPages(props: {
  readonly pdf: OpenPdf
  readonly pages: Pages
  readonly search: Search
  readonly name: string
  label(page: number): string
}) {
  const { pdf, pages, search } = props
  const shown = search.hits[search.current] ?? null
  return (
    // A region that scrolls is reached by Tab and scrolled by the keys of the browser.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={pages.scroller} className={styles['scroller']} role="region" aria-label={props.name} tabIndex={0} onScroll={pages.noteScroll}>
      <div className={styles['column']} style={{ height: pages.virtualizer.getTotalSize() }}>
        {pages.virtualizer.getVirtualItems().map((item) => (
          <div key={item.key} className={styles['row']} style={{ transform: `translateY(${item.start}px)` }}>
            <PdfPage
              pdf={pdf}
              number={item.index + 1}
              scale={pages.scale}
              label={props.label(item.index + 1)}
              hits={hitsOn(search.hits, item.index + 1)}
              shown={shown?.page === item.index + 1 ? shown : null}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

const byPage = new WeakMap<readonly PageHit[], Map<number, readonly PageHit[]>>()

// The same array for the same search, so that scrolling marks nothing again.
function hitsOn(hits: readonly PageHit[], page: number): readonly PageHit[] {
  const known = byPage.get(hits) ?? new Map<number, readonly PageHit[]>()
  byPage.set(hits, known)
  const found = known.get(page) ?? hits.filter((hit) => hit.page === page)
  known.set(page, found)
  return found
}
