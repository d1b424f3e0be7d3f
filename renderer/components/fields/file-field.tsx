import { Button, Input } from '@mantine/core'
import { IconDownload, IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FieldOfKind } from '../../../shared/fields/field'
import type { FileRef } from '../../../shared/fields/value'
import { bytesText } from '../../../shared/text/format'
import { LongWorkShown } from '../long-work/long-work'
import { useLongWork } from '../long-work/use-long-work'
import { useTexts } from '../texts/use-texts'
import type { FieldProps } from './field-props'
import { useFieldServices } from './field-services'
import { clean } from './typed-input'

export function FileInput(props: FieldProps<FieldOfKind<'file'>>): ReactNode {
  const { say, language } = useTexts()
  const services = useFieldServices()
  const work = useLongWork()
  const file = (props.value ?? null) as FileRef | null
  return (
    <Input.Wrapper {...clean({ label: props.label ?? undefined, description: props.words.help, error: props.missing ?? undefined })}>
      <div className="line">
        {file && (
          <span className="cut">
            {file.name} <span className="quiet xs">{bytesText(file.size, language)}</span>
          </span>
        )}
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPaperclip size={14} />}
          disabled={work.running}
          onClick={() => void work.run(services.pickFile).then((picked) => picked && props.onChange(picked))}
        >
          {say('form.chooseFile')}
        </Button>
        {file && (
          <Button variant="subtle" size="compact-sm" leftSection={<IconDownload size={14} />} onClick={() => services.saveFileCopy(file)}>
            {say('form.saveCopy')}
          </Button>
        )}
        {file && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => props.onChange(null)}>
            {say('form.remove')}
          </Button>
        )}
      </div>
      <LongWorkShown work={work} text={say('form.readingText')} />
    </Input.Wrapper>
  )
}
