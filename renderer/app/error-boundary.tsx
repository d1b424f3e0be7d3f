import { Button } from '@mantine/core'
import { IconCopy, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react'
import { Component, type ReactNode } from 'react'
import { useTexts } from '../components/texts/use-texts'
import { reportBug } from './report-bugs'

interface Props {
  readonly area: string
  readonly children: ReactNode
}
interface State {
  readonly error: Error | null
}

/** Keeps the rest of the app alive when one screen fails, and lets the person copy what happened. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }
  override componentDidCatch(error: unknown): void {
    reportBug(this.props.area, error)
  }
  override render(): ReactNode {
    const { error } = this.state
    return error ? <Broken error={error} onReopen={() => this.setState({ error: null })} /> : this.props.children
  }
}

function Broken({ error, onReopen }: { readonly error: Error; readonly onReopen: () => void }): ReactNode {
  const { say } = useTexts()
  return (
    <div className="state" role="alert">
      <span className="state-icon rubis">
        <IconPlugConnectedX size={20} />
      </span>
      <div>
        <h2>{say('shell.brokenTitle')}</h2>
        <p>{say('shell.brokenText')}</p>
        <div className="state-actions">
          <Button leftSection={<IconRefresh size={16} />} onClick={onReopen}>
            {say('shell.reopen')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCopy size={16} />}
            onClick={() => void navigator.clipboard.writeText(`${error.message}\n${error.stack ?? ''}`)}
          >
            {say('common.copyDetails')}
          </Button>
        </div>
      </div>
    </div>
  )
}
