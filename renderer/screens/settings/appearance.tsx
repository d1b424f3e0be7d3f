import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useContext, type ReactNode } from 'react'
import { languages } from '../../../shared/text/language'
import { Block } from '../../components/block/block'
import { LanguageContext, useTexts } from '../../components/texts/use-texts'
import { useBase } from '../../db/use-base'

const schemes: readonly { readonly value: MantineColorScheme; readonly label: 'settings.light' | 'settings.dark' | 'settings.system' }[] = [
  { value: 'auto', label: 'settings.system' },
  { value: 'light', label: 'settings.light' },
  { value: 'dark', label: 'settings.dark' },
]
const languageNames = { fr: 'settings.french', en: 'settings.english' } as const

/** Who works here, and how this laptop shows things; never exchanged. */
export function Appearance(): ReactNode {
  const { say } = useTexts()
  const { author } = useBase()
  const { language, choose } = useContext(LanguageContext)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Block title={say('settings.appearance')}>
      <div>
        <span className="quiet">{say('settings.person')}</span>
        <span className="push">{`${author.memberName} (${author.initials})`}</span>
      </div>
      <div>
        <span className="quiet">{say('settings.laptop')}</span>
        <span className="push">{`${author.laptopName} (${author.laptopCode})`}</span>
      </div>
      <div>
        <span className="quiet">{say('settings.language')}</span>
        <SegmentedControl
          className="push"
          size="xs"
          aria-label={say('settings.language')}
          data={languages.map((value) => ({ value, label: say(languageNames[value]) }))}
          value={language}
          onChange={choose}
        />
      </div>
      <div>
        <span className="quiet">{say('settings.theme')}</span>
        <SegmentedControl
          className="push"
          size="xs"
          aria-label={say('settings.theme')}
          data={schemes.map(({ value, label }) => ({ value, label: say(label) }))}
          value={colorScheme}
          onChange={setColorScheme}
        />
      </div>
    </Block>
  )
}
