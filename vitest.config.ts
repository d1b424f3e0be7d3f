import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/laws/**/*.test.ts', 'tests/architecture/**/*.test.ts', 'tests/screens/**/*.test.tsx'],
    testTimeout: 30_000,
  },
})
