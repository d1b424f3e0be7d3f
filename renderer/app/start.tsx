import './zod-setup'
import './style-nonce'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '../styles/base.css'
import '../styles/kit.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { call } from '../bridge/bridge'
import { readPreference } from '../db/preferences'
import { preferredLanguage, type Language } from '../../shared/text/language'
import { App } from './app'
import { reportUncaught } from './report-bugs'

reportUncaught()

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
const info = await call('app.info', {})
const system = preferredLanguage(info.ok ? info.value.languages : [])
const language = await readPreference<Language>('language', system)

createRoot(root).render(
  <StrictMode>
    <App initialLanguage={language} />
  </StrictMode>,
)
