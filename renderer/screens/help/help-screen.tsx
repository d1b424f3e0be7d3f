import { Button, Kbd } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { AppInfo } from '../../../shared/ipc/contract'
import { call } from '../../bridge/bridge'
import { notifyProblem } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import { isKeyWord, keySections, type KeyLine } from './keys'

/** The keys of every screen, the journal and the versions: what a person reads to a colleague on the telephone. */
export function HelpScreen(): ReactNode {
  const { say } = useTexts()
  return (
    <>
      <header className="head">
        <h1>{say('help.title')}</h1>
      </header>
      <div className="body">
        <div className="columns">
          <div className="column">
            <p className="sm quiet">{say('help.lead')}</p>
            {keySections.map(({ title, lines }) => (
              <section key={title} className="block" aria-label={say(title)}>
                <div className="block-head">
                  <h2>{say(title)}</h2>
                </div>
                <ul className="rows">
                  {lines.map((line) => (
                    <KeyRow key={line.what} line={line} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <div className="column">
            <Journal />
            <Versions />
          </div>
        </div>
      </div>
    </>
  )
}

function KeyRow({ line }: { readonly line: KeyLine }): ReactNode {
  const { say } = useTexts()
  return (
    <li>
      <span>{say(line.what)}</span>
      <span className="push line">
        {line.keys.map((keys) => (
          <Kbd key={keys.join(' ')} size="xs">
            {keys.map((key) => (isKeyWord(key) ? say(key) : key)).join('\u00a0')}
          </Kbd>
        ))}
      </span>
    </li>
  )
}

function Journal(): ReactNode {
  const { say, language } = useTexts()
  const open = async (): Promise<void> => {
    const answer = await call('log.open', {})
    if (!answer.ok) notifyProblem(answer.problem, say, language)
  }
  return (
    <section className="block" aria-label={say('help.journal')}>
      <div className="block-head">
        <h2>{say('help.journal')}</h2>
      </div>
      <div className="rows">
        <div>
          <span>{say('help.journalText')}</span>
        </div>
        <div>
          <Button variant="default" size="compact-md" leftSection={<IconFileText size={16} />} onClick={() => void open()}>
            {say('help.openJournal')}
          </Button>
        </div>
      </div>
    </section>
  )
}

function Versions(): ReactNode {
  const { say } = useTexts()
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    void call('app.info', {}).then((answer) => answer.ok && setInfo(answer.value))
  }, [])
  if (!info) return null
  const host = info.host === 'electron' ? 'help.inElectron' : 'help.inBrowser'
  const facts = [
    [say('help.app'), info.version],
    [say('help.host'), say(host, { version: info.hostVersion })],
    [say('help.system'), info.platform],
  ] as const
  return (
    <section className="block" aria-label={say('help.versions')}>
      <div className="block-head">
        <h2>{say('help.versions')}</h2>
      </div>
      <dl className="facts section-facts">
        {facts.flatMap(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
      </dl>
    </section>
  )
}
