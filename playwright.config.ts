import { defineConfig } from '@playwright/test'

// The journeys drive the built app, which starts a browser of its own: nothing is downloaded here.
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.test.ts',
  outputDir: 'out/journeys',
  timeout: 90_000,
  // A promise is kept or not: how long a busy machine takes to keep it is measured elsewhere.
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: 'out/test/journeys.json' }]],
})
