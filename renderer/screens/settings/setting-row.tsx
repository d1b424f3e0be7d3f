import { ActionIcon, Switch, Textarea, TextInput, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconHelpHexagon } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { TypedProblem } from '../../../shared/fields/typed/problem'
import { equalJson, type Json } from '../../../shared/kernel/json'
import { isToCheck, type SettingKey, type ShippedSetting } from '../../../shared/records/shipped-settings'
import { readAddressWords } from '../../../shared/rules/forms-of-address'
import { labelled } from '../../../shared/text/format'
import { wordsOfSetting } from '../../../shared/text/words-of-settings'
import { DisagreementMark } from '../../components/disagreement/disagreement-mark'
import { notifyDone, notifyProblem } from '../../components/notice/notify'
import { useTexts } from '../../components/texts/use-texts'
import { saveSetting } from '../../db/commands/save-setting'
import { undoGroup } from '../../db/commands/undo'
import type { StoredRow } from '../../db/database'
import { useBase } from '../../db/use-base'
import { AddressInput } from './address-input'
import { readSetting, settingText, type TypedKind } from './setting-text'

interface Props {
  readonly setting: ShippedSetting<SettingKey>
  /** The value that holds now. */
  readonly value: Json
  /** Its record as it is on screen; null when nobody changed it. */
  readonly row: StoredRow | null
}

/** One setting: what it is, its value, where the shipped value comes from, and the way back to it. */
export function SettingRow({ setting, value, row }: Props): ReactNode {
  const { say, language } = useTexts()
  const base = useBase()
  const words = wordsOfSetting(setting.key, language)
  const save = (next: Json): void =>
    void saveSetting(base, setting.key, row, next).then((answer) => {
      if (!answer.ok) return notifyProblem(answer.problem, say, language)
      const { group } = answer.value
      if (group === null) return undefined
      return notifyDone(say('settings.saved', { name: words.label }), {
        label: say('common.undo'),
        run: () => void undoGroup(base, group),
      })
    })
  const toCheck = isToCheck(setting.key, value)
  const changed = !equalJson(value, setting.value)
  const tall = setting.kind === 'lines' || setting.kind === 'text' || setting.kind === 'address'
  return (
    <div className={tall ? 'setting tall' : 'setting'}>
      <div className="setting-words">
        <span>
          {words.label}
          {row !== null && row._cf > 0 && <DisagreementMark />}
        </span>
        {words.help !== undefined && <span className="xs quiet">{words.help}</span>}
        {(setting.source !== null || toCheck) && (
          <span className="xs quiet line">
            {setting.source}
            {toCheck && (
              <Tooltip label={say('settings.toCheckText')} multiline w={260}>
                <span className="pill ambre" tabIndex={0}>
                  <IconHelpHexagon size={13} aria-hidden="true" />
                  {say('settings.toCheck')}
                </span>
              </Tooltip>
            )}
          </span>
        )}
      </div>
      <div className="setting-value">
        {changed && (
          <Tooltip label={say('settings.giveBack', { value: shippedText(setting, language, say) })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={labelled(say('settings.giveBackShort'), words.label, language)}
              onClick={() => save(null)}
            >
              <IconArrowBackUp size={16} />
            </ActionIcon>
          </Tooltip>
        )}
        {setting.kind === 'yesNo' ? (
          <Switch aria-label={words.label} checked={value === true} onChange={({ currentTarget: { checked } }) => save(checked)} />
        ) : setting.kind === 'address' ? (
          <AddressInput key={JSON.stringify(value)} label={words.label} value={value} onSave={save} />
        ) : (
          <SettingInput key={JSON.stringify(value)} kind={setting.kind} label={words.label} value={value} onSave={save} />
        )}
        {setting.kind !== 'yesNo' && !tall && (
          <span className="xs quiet unit">{words.unit ?? say(`settings.units.${setting.kind as 'days'}`)}</span>
        )}
      </div>
    </div>
  )
}

// What is typed is kept when the field is left or Enter is pressed; what cannot be kept is said and stays.
function SettingInput(props: {
  readonly kind: TypedKind
  readonly label: string
  readonly value: Json
  readonly onSave: (value: Json) => void
}): ReactNode {
  const { kind, label, value, onSave } = props
  const { say, language } = useTexts()
  const [typed, setTyped] = useState(() => settingText(value, language))
  const [problem, setProblem] = useState<TypedProblem | null>(null)
  const settle = (): void => {
    const answer = readSetting(kind, typed)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok && !equalJson(answer.value, value)) onSave(answer.value)
    else if (answer.ok) setTyped(settingText(value, language))
  }
  const common = {
    'aria-label': label,
    value: typed,
    error: problem && say(`form.errors.${problem}`, { max: '' }),
    onBlur: settle,
  }
  if (kind === 'lines')
    return (
      <Textarea
        {...common}
        className="setting-text"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={600}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...common}
      className={kind === 'text' ? 'setting-text' : 'setting-number'}
      maxLength={200}
      {...(kind === 'text' ? {} : { inputMode: 'decimal' as const, styles: { input: { textAlign: 'right' as const } } })}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') settle()
        else if (key === 'Escape') setTyped(settingText(value, language))
      }}
    />
  )
}

function shippedText(
  { kind, value }: ShippedSetting,
  language: ReturnType<typeof useTexts>['language'],
  say: ReturnType<typeof useTexts>['say'],
): string {
  if (kind === 'yesNo') return say(value === true ? 'settings.on' : 'settings.offWord')
  if (kind === 'address') {
    const words = readAddressWords(value)
    return words?.mr ? [words.mr, words.mrs].filter(Boolean).join(', ') : say('settings.emptyValue')
  }
  return settingText(value, language) || say('settings.emptyValue')
}
