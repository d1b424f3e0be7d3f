import { ActionIcon, Button, Group, Text, TextInput, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconMinus, IconPlus, IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import styles from './pdf-view.module.css'
import type { PdfViewWords } from '../../../shared/text/pdf-view'
import { readPageNumber, type Zoom } from './zoom'

/** What the toolbar shows and does. */
export interface ToolbarProps {
  readonly words: PdfViewWords
  readonly page: number
  readonly pages: number
  readonly zoom: Zoom
  readonly search: { readonly text: string; readonly current: number; readonly count: number } | null
  readonly actions: ReactNode
  goTo(page: number): void
  zoomTo(zoom: Zoom): void
  zoomBy(direction: 1 | -1): void
  /** null closes the search. */
  searchFor(text: string | null): void
  stepHit(direction: 1 | -1): void
}

/** Page, zoom and search; what the screen adds stands at the end. */
export function PdfToolbar(props: ToolbarProps) {
  const { words, page, pages, zoom } = props
  return (
    <Group role="toolbar" aria-label={words.preview} className={styles['toolbar'] ?? ''} gap={4} wrap="nowrap">
      <Tool label={words.previousPage} disabled={page <= 1} onClick={() => props.goTo(page - 1)} icon={<IconChevronUp size={16} />} />
      <PageNumber {...props} />
      <Text size="sm" c="dimmed" className={styles['count'] ?? ''}>
        {words.ofPages(pages)}
      </Text>
      <Tool label={words.nextPage} disabled={page >= pages} onClick={() => props.goTo(page + 1)} icon={<IconChevronDown size={16} />} />
      <span className={styles['separator']} />
      <Tool label={words.smaller} onClick={() => props.zoomBy(-1)} icon={<IconMinus size={16} />} />
      <Tooltip label={words.fitWidth}>
        <Button variant="subtle" color="gray" size="compact-sm" className={styles['zoom'] ?? ''} onClick={() => props.zoomTo('width')}>
          {zoom === 'width' ? words.width : words.zoomPercent(zoom)}
        </Button>
      </Tooltip>
      <Tool label={words.larger} onClick={() => props.zoomBy(1)} icon={<IconPlus size={16} />} />
      {props.search ? (
        <SearchBox {...props} search={props.search} />
      ) : (
        <Tool label={words.search} onClick={() => props.searchFor('')} icon={<IconSearch size={16} />} />
      )}
      <Group gap={6} ml="auto" wrap="nowrap">
        {props.actions}
      </Group>
    </Group>
  )
}

function PageNumber({ words, page, pages, goTo }: ToolbarProps) {
  const [typed, setTyped] = useState(String(page))
  useEffect(() => setTyped(String(page)), [page])
  const take = (): void => {
    const number = readPageNumber(typed, pages)
    if (number === null) setTyped(String(page))
    else goTo(number)
  }
  return (
    <TextInput
      size="xs"
      w={44}
      aria-label={words.page}
      inputMode="numeric"
      classNames={{ input: styles['number'] ?? '' }}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}

function SearchBox({ words, search, searchFor, stepHit }: ToolbarProps & { readonly search: NonNullable<ToolbarProps['search']> }) {
  return (
    <Group gap={2} wrap="nowrap">
      <TextInput
        size="xs"
        w={180}
        autoFocus
        aria-label={words.search}
        placeholder={words.search}
        value={search.text}
        onChange={(event) => searchFor(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') stepHit(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') searchFor(null)
        }}
      />
      <Text size="xs" c="dimmed" role="status" className={styles['hits'] ?? ''}>
        {search.text === '' ? '' : words.hits(search.current + 1, search.count)}
      </Text>
      <Tool label={words.previousHit} disabled={search.count === 0} onClick={() => stepHit(-1)} icon={<IconChevronUp size={16} />} />
      <Tool label={words.nextHit} disabled={search.count === 0} onClick={() => stepHit(1)} icon={<IconChevronDown size={16} />} />
      <Tool label={words.closeSearch} onClick={() => searchFor(null)} icon={<IconX size={16} />} />
    </Group>
  )
}

function Tool(props: { readonly label: string; readonly icon: ReactNode; readonly disabled?: boolean; onClick(): void }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={props.label}
        disabled={props.disabled === true}
        onClick={props.onClick}
      >
        {props.icon}
      </ActionIcon>
    </Tooltip>
  )
}
