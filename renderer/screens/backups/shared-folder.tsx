import { Button } from '@mantine/core'
import { IconFolderShare } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Problem } from '../../../shared/kernel/problem'
import { bytesText } from '../../../shared/text/format'
import { describeProblem } from '../../../shared/text/describe-problem'
import { useTexts } from '../../components/texts/use-texts'
import { useWhen } from '../../components/texts/use-when'
import type { ShareOffer } from '../../db/share/look-into-share'
import { stopSharing, useShare, writeShareNow, type ShareState } from '../../db/share/watch-share'
import { useBase, useToday } from '../../db/use-base'
import classes from './backups.module.css'
import { RefusedFiles } from './refused-files'
import { ShareProgress } from './share-progress'

interface Props {
  readonly busy: boolean
  readonly onChoose: () => void
  /** Reads a file of the folder, by its name there. */
  readonly onRead: (name: string) => void
  /** Asks again how the file of this laptop is protected. */
  readonly onProtect: () => void
}

/** A folder that several laptops see: this one keeps its file there, and those of the others are offered as they come. */
export function SharedFolder(props: Props): ReactNode {
  const { say } = useTexts()
  const share = useShare()
  return (
    <section className="block" aria-labelledby="shared-folder">
      <div className="block-head">
        <h2 id="shared-folder">{say('share.title')}</h2>
        <span className="xs quiet cut">{share.folder ?? say('share.lead')}</span>
        {share.folder === null ? (
          <Button
            className="push"
            variant="default"
            size="compact-md"
            leftSection={<IconFolderShare size={16} />}
            disabled={props.busy}
            onClick={props.onChoose}
          >
            {say('share.choose')}
          </Button>
        ) : (
          <OwnFile share={share} />
        )}
      </div>
      {share.folder === null ? <p className="section-facts sm quiet">{say('share.none')}</p> : <Folder {...props} share={share} />}
    </section>
  )
}

function OwnFile({ share }: { readonly share: ShareState }): ReactNode {
  const base = useBase()
  const { say } = useTexts()
  return (
    <span className="push line">
      <Button variant="subtle" color="gray" size="compact-md" disabled={share.writing} onClick={() => void stopSharing(base)}>
        {say('share.stop')}
      </Button>
      <Button
        variant="default"
        size="compact-md"
        loading={share.writing}
        disabled={!share.reachable}
        onClick={() => void writeShareNow(base)}
      >
        {say('share.write')}
      </Button>
    </span>
  )
}

function Folder({ share, busy, onRead, onProtect }: Props & { readonly share: ShareState }): ReactNode {
  const base = useBase()
  const { say, language } = useTexts()
  const when = useWhen(base.zone, useToday())
  const { problem, offers, refused, writtenAt } = share
  const laptopOf = ({ file, from }: ShareOffer): string => from?.label ?? file.name
  return (
    <>
      <div className="section-facts sm">
        {!share.reachable && <p className="note ambre">{say('share.away')}</p>}
        {problem === 'no-passphrase' && (
          <p className="note ambre">
            <span>{say('share.locked')}</span>
            <Button className="push" size="compact-md" onClick={onProtect}>
              {say('share.unlock')}
            </Button>
          </p>
        )}
        {problem !== null && problem !== 'no-passphrase' && <Wrong problem={problem} />}
        <p>
          {writtenAt === null ? say('share.notWritten') : say('share.written', { when: when(writtenAt) })}
          {share.behind && !share.writing && writtenAt !== null && ` ${say(problem === null ? 'share.behind' : 'share.retry')}`}
        </p>
        {share.progress && <ShareProgress progress={share.progress} />}
        {share.reachable && offers.length === 0 && <p className="quiet">{say('share.nothingNew')}</p>}
      </div>
      {offers.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{say('backups.laptop')}</th>
              <th scope="col">{say('backups.person')}</th>
              <th scope="col">{say('share.made')}</th>
              <th scope="col" aria-label={say('share.see')} />
            </tr>
          </thead>
          <tbody>
            {offers.map(({ file, from }) => (
              <tr key={file.name}>
                <td>
                  {laptopOf({ file, from })} <span className="quiet">{bytesText(file.size, language)}</span>
                </td>
                <td>
                  {from ? (from.member ?? '') : <span className="quiet">{say('share.unreadable')}</span>}
                  {from?.device === base.author.laptopId && <span className="tone-ambre"> {say('share.ownCopy')}</span>}
                </td>
                <td>{when(from?.t ?? file.modifiedAt)}</td>
                <td>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    disabled={busy}
                    aria-label={say('share.seeLabel', { name: laptopOf({ file, from }) })}
                    onClick={() => onRead(file.name)}
                  >
                    {say('share.see')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {refused.length > 0 && <RefusedFiles refused={refused} />}
    </>
  )
}

function Wrong({ problem }: { readonly problem: Problem }): ReactNode {
  const { say, language } = useTexts()
  const { title, text } = describeProblem(problem, say, language)
  return (
    <p className="note ambre">
      <span>
        <b>{title}</b> {text}
      </span>
    </p>
  )
}
