import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { browserSwitches, installedBrowser } from './tests/host/find-browser'

const executablePath = installedBrowser()

export default defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/laws/**/*.test.ts', 'tests/architecture/**/*.test.ts', 'tests/screens/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        test: {
          name: 'chromium',
          include: ['tests/in-page/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: [...browserSwitches] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
