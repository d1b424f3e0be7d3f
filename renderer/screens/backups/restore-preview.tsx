import { Button } from '@mantine/core'
import { IconInfoCircle, IconRestore } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { wordsOf } from '../../../shared/text/words-of'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import type { PreparedRestore } from '../../db/safety/prepare-restore'
import { useBase, useToday } from '../../db/use-base'
import classes from './backups.module.css'

interface Props {
  readonly prepared: PreparedRestore
  readonly onRestore: () => void
  readonly onClose: () => void
}

/** What going back to a backup would change, before anything does. */
export function RestorePreview({ prepared, onRestore, onClose }: Props): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  const when = useWhen(base.zone, useToday())
  const { from, records, lost, gained, drafts } = prepared
  const title = say('restore.title')
  const differs = lost > 0 || gained > 0
  return (
    <section className="block" aria-label={title}>
      <div className="block-head">
        <IconRestore size={18} className="tone-terre" />
        <h2>{title}</h2>
        <span className="xs quiet">
          {say('restore.by', { when: when(from.writtenAt), who: from.member || from.laptop, laptop: from.laptop })}
        </span>
      </div>
      <div className="section-facts" role="status">
        <p className="sm">{say('restore.holds', { count: records })}</p>
        {!differs && <p className="sm">{say('restore.same')}</p>}
        {gained > 0 && <p className="sm">{say('restore.gained', { count: gained })}</p>}
        {lost > 0 && <p className="sm">{say('restore.lost', { count: lost })}</p>}
        {drafts > 0 && differs && <p className="sm tone-ambre">{say('restore.drafts', { count: drafts })}</p>}
        {differs && (
          <p className="line sm quiet">
            <IconInfoCircle size={16} aria-hidden="true" />
            {say('restore.notUndo')}
          </p>
        )}
        {prepared.behindCount > 0 && <Behind prepared={prepared} />}
        <div className="state-actions">
          {differs && (
            <Button leftSection={<IconRestore size={16} />} onClick={onRestore}>
              {say('restore.now')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {differs ? say('common.cancel') : say('common.close')}
          </Button>
        </div>
      </div>
    </section>
  )
}

function Behind({ prepared: { behind, behindCount } }: { readonly prepared: PreparedRestore }): ReactNode {
  const { say, language } = useTexts()
  return (
    <details className={classes['behind']}>
      <summary className="sm">{say('restore.behind', { count: behindCount })}</summary>
      <ul className="sm">
        {behind.map(({ type, id, title, changes }) => (
          <li key={`${type}:${id}`}>
            {title || wordsOf(type, language).untitled} <span className="quiet">({say('restore.changes', { count: changes })})</span>
          </li>
        ))}
      </ul>
      {behindCount > behind.length && <p className="xs quiet">{say('restore.more', { count: behindCount - behind.length })}</p>}
    </details>
  )
}
