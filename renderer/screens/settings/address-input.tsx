import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import { equalJson, type Json } from '../../../shared/kernel/json'
import { callMark, readAddressWords, type AddressWords } from '../../../shared/rules/forms-of-address'
import { useTexts } from '../../components/texts/use-texts'

const none: AddressWords = { mr: '', mrs: '', excellency: false, closing: '' }

/** How the holders of an office are addressed: two calls, the Excellency and the end of a letter. What is typed is kept when a field is left. */
export function AddressInput(props: { readonly label: string; readonly value: Json; readonly onSave: (value: Json) => void }): ReactNode {
  const { label, value, onSave } = props
  const { say } = useTexts()
  const helpId = useId()
  const [typed, setTyped] = useState(() => readAddressWords(value) ?? none)
  const settle = (next: AddressWords): void => {
    const tidy = { ...next, mr: tidied(next.mr), mrs: tidied(next.mrs), closing: tidied(next.closing) }
    setTyped(tidy)
    if (!equalJson(tidy, value)) onSave(tidy)
  }
  const input = (name: 'mr' | 'mrs'): ReactNode => (
    <TextInput
      aria-label={`${label}, ${say(`settings.address.${name}`)}`}
      placeholder={say(`settings.address.${name}`)}
      value={typed[name]}
      maxLength={100}
      onChange={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
      onBlur={() => settle(typed)}
    />
  )
  return (
    <div className="setting-address">
      <div className="line">
        {input('mr')}
        {input('mrs')}
        <Checkbox
          label={say('settings.address.excellency')}
          checked={typed.excellency}
          onChange={({ currentTarget: { checked } }) => settle({ ...typed, excellency: checked })}
        />
      </div>
      <Textarea
        aria-label={`${label}, ${say('settings.address.closing')}`}
        aria-describedby={helpId}
        placeholder={say('settings.address.closing')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={300}
        value={typed.closing}
        onChange={({ currentTarget }) => setTyped({ ...typed, closing: currentTarget.value })}
        onBlur={() => settle(typed)}
      />
      {typed.closing !== '' && !typed.closing.includes(callMark) && (
        <span id={helpId} className="xs quiet">
          {say('settings.address.noMark', { mark: callMark })}
        </span>
      )}
    </div>
  )
}

function tidied(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
