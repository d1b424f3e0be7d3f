import { Fragment, type ReactNode } from 'react'
import type { Block } from '../../../shared/blocks/block'
import { runsOf, type Text } from '../../../shared/blocks/text'
import { markdownToBlocks } from '../../../shared/dossiers/telling/markdown'

/** A long text as it is printed: its paragraphs, lists and headings, with what is bold and italic. */
export function LongText({ text }: { readonly text: string }): ReactNode {
  return (
    <div className="long-text">
      {markdownToBlocks(text).map((block, at) => (
        // Blocks have no name of their own: their place is what tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={at} block={block} />
      ))}
    </div>
  )
}

function Part({ block }: { readonly block: Block }): ReactNode {
  if (block.kind === 'heading')
    return (
      <h4>
        <Runs text={block.text} />
      </h4>
    )
  if (block.kind === 'paragraph')
    return (
      <p dir="auto">
        <Runs text={block.text} />
      </p>
    )
  if (block.kind !== 'list') return null
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List>
      {block.items.map((item, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at} dir="auto">
          <Runs text={item} />
        </li>
      ))}
    </List>
  )
}

function Runs({ text }: { readonly text: Text }): ReactNode {
  return runsOf(text).map((run, at) => {
    const words = run.bold ? <b>{run.text}</b> : run.italic ? <i>{run.text}</i> : run.text
    // oxlint-disable-next-line react/no-array-index-key
    return <Fragment key={at}>{words}</Fragment>
  })
}
