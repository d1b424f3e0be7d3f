import { localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides, Modal, Notification } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { createTexts } from '../../shared/text/i18n'
import type { Language } from '../../shared/text/language'
import { LanguageContext } from '../components/texts/use-texts'
import { keepPreference } from '../db/preferences'
import { cssVariablesResolver, theme } from '../styles/theme'
import { useAddress } from './addresses'
import { ErrorBoundary } from './error-boundary'
import { Opening } from './opening'
import { styleNonce } from './style-nonce'

const addresses = { hook: useAddress }
const schemes = localStorageColorSchemeManager({ key: 'ponte-scheme' })

/** The whole window: language, theme, addresses, and what is shown before and after a base is open. */
export function App({ initialLanguage }: { readonly initialLanguage: Language }): ReactNode {
  const [language, setLanguage] = useState(initialLanguage)
  const texts = useMemo(() => createTexts(initialLanguage), [initialLanguage])
  useEffect(() => {
    document.documentElement.lang = language
    void texts.changeLanguage(language)
  }, [language, texts])
  const named = useMemo(() => nameCloseButtons(texts.getFixedT(language)('common.close')), [texts, language])
  const choice = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        setLanguage(chosen)
        void keepPreference('language', chosen)
      },
    }),
    [language],
  )
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      {...(styleNonce === undefined ? {} : { getStyleNonce: () => styleNonce ?? '' })}
    >
      <I18nextProvider i18n={texts}>
        <LanguageContext.Provider value={choice}>
          <ModalsProvider>
            <Notifications className="notices" position="bottom-center" autoClose={10_000} limit={2} />
            <Router {...addresses}>
              <ErrorBoundary area="opening">
                <Opening />
              </ErrorBoundary>
            </Router>
          </ModalsProvider>
        </LanguageContext.Provider>
      </I18nextProvider>
    </MantineProvider>
  )
}

// The kit draws a bare cross; a person who does not see it hears its name.
function nameCloseButtons(name: string): ReturnType<typeof mergeThemeOverrides> {
  const defaultProps = { closeButtonProps: { 'aria-label': name } }
  return mergeThemeOverrides(theme, {
    components: { Modal: Modal.extend({ defaultProps }), Notification: Notification.extend({ defaultProps }) },
  })
}
