// The house as a table: which room may know which, and which library belongs where. A new room is one line here.

/** The rooms of `shared/` by level: a room knows itself and lower levels. */
export const sharedLevels: Readonly<Record<string, number>> = {
  kernel: 0,
  fields: 1,
  blocks: 1,
  records: 2,
  search: 3,
  merge: 3,
  text: 3,
  rules: 3,
  backup: 4,
  dossiers: 4,
  interchange: 4,
  ipc: 5,
}

/** The rooms of `shared/dossiers` that documents share, in their order: each knows those before it. Every other folder there is a document. */
export const dossierRooms: readonly string[] = ['telling', 'readers', 'convention', 'tables', 'money', 'person', 'visit', 'pages']

/** What each room of main and of the window may know, besides itself; `shared` = every room of shared. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  'main/preload.ts': ['shared/ipc/channels.ts'],
  'main/zod-setup.ts': [],
  'main/main.ts': ['main/', 'shared/'],
  'main/ipc/': ['main/files/', 'main/windows/main-words.ts', 'main/pdf/make-pdf.ts', 'main/pdf/picture-shelf.ts', 'shared/'],
  'main/files/': ['main/zod-setup.ts', 'shared/'],
  'main/pdf/': ['main/zod-setup.ts', 'shared/'],
  'main/windows/': ['main/files/', 'shared/'],
  'main/menus/': ['main/windows/main-words.ts'],
  'renderer/app/': ['renderer/', 'shared/'],
  'renderer/screens/': ['renderer/components/', 'renderer/db/', 'renderer/bridge/', 'renderer/styles/', 'shared/'],
  // Inputs offer the lists of languages and zones; the form and the shown values follow the description of a record.
  'renderer/components/fields/': [
    'renderer/components/',
    'renderer/styles/',
    'shared/kernel/',
    'shared/fields/',
    'shared/text/',
    'shared/records/languages.ts',
    'shared/records/time-zones.ts',
  ],
  'renderer/components/form/': [
    'renderer/components/',
    'renderer/styles/',
    'shared/kernel/',
    'shared/fields/',
    'shared/text/',
    'shared/records/',
  ],
  'renderer/components/values/': [
    'renderer/components/',
    'renderer/styles/',
    'shared/kernel/',
    'shared/fields/',
    'shared/text/',
    'shared/records/',
  ],
  // The dialog that asks for the words of an encrypted file knows what such words are.
  'renderer/components/passphrase/': [
    'renderer/components/',
    'renderer/styles/',
    'shared/kernel/',
    'shared/text/',
    'shared/backup/passphrase.ts',
  ],
  'renderer/components/dossiers/': ['shared/dossiers/'],
  'renderer/components/': ['renderer/styles/', 'shared/kernel/', 'shared/fields/', 'shared/text/'],
  // The worker that reads files of others sets zod up as the window does.
  'renderer/db/': ['renderer/bridge/', 'renderer/app/zod-setup.ts', 'shared/'],
  'renderer/bridge/': ['shared/ipc/', 'shared/kernel/'],
  'renderer/styles/': [],
}

/** Where a library may be imported, by the beginning of its name. The longest matching name counts; one that is not listed may be nowhere. */
export const libraries: Readonly<Record<string, readonly string[]>> = {
  '@electron/asar': ['tests/'],
  '@axe-core/playwright': ['tests/'],
  '@leeoniya/ufuzzy': ['shared/search/'],
  '@mantine/': ['renderer/app/', 'renderer/screens/', 'renderer/components/', 'renderer/styles/'],
  '@noble/hashes': ['shared/kernel/'],
  '@playwright/test': ['tests/journeys/', 'playwright.config.ts'],
  '@scure/bip39': ['shared/backup/'],
  '@tabler/icons-react': ['renderer/app/', 'renderer/screens/', 'renderer/components/'],
  '@tanstack/react-table': ['renderer/components/table/'],
  '@tanstack/react-virtual': ['renderer/components/table/', 'renderer/components/pdf-view/'],
  '@testing-library/react': ['tests/screens/', 'tests/laws/'],
  '@vitejs/plugin-react': ['vite.config.ts'],
  '@vitest/browser-playwright': ['vitest.config.ts'],
  // Records that ship with the app: read where they become records.
  'assets/practice/': ['renderer/db/', 'tests/'],
  '@automerge/automerge': ['tests/bench/'],
  'age-encryption': ['shared/backup/'],
  'big.js': ['shared/kernel/', 'shared/fields/'],
  'bidi-js': ['main/pdf/'],
  'd3-geo': ['main/pdf/'],
  dayjs: ['renderer/app/', 'renderer/components/'],
  dexie: ['renderer/db/', 'tests/unit/db/', 'tests/laws/', 'tests/helpers/', 'tests/bench/'],
  'dexie-export-import': ['tests/bench/'],
  'dexie-react-hooks': ['renderer/db/'],
  diff: ['renderer/components/disagreement/'],
  electron: ['main/', 'tests/host/'],
  'fake-indexeddb': ['tests/'],
  'fast-check': ['tests/'],
  fontkit: ['main/pdf/'],
  'flag-icons': ['main/pdf/'],
  'fractional-indexing': ['shared/kernel/'],
  'get-nonce': ['renderer/app/'],
  i18next: ['shared/text/'],
  'libphonenumber-js': ['shared/kernel/', 'shared/fields/'],
  'node:': ['main/', 'tests/', 'vite.config.ts', 'vitest.config.ts', 'playwright.config.ts'],
  'oxc-parser': ['tests/architecture/'],
  'pdfjs-dist': ['renderer/components/pdf-view/', 'tests/unit/pdf-view/', 'tests/host/', 'tests/journeys/'],
  'loro-crdt': ['tests/bench/'],
  pdfmake: ['main/pdf/'],
  'playwright-core': ['tests/host/', 'tests/bench/'],
  react: ['renderer/', 'tests/screens/', 'tests/laws/'],
  'react-dom': ['renderer/app/', 'tests/screens/', 'tests/laws/'],
  'react-i18next': ['renderer/app/', 'renderer/components/texts/'],
  'topojson-client': ['main/pdf/'],
  'topojson-specification': ['main/pdf/'],
  geojson: ['main/pdf/'],
  vite: ['vite.config.ts', 'tests/unit/pdf/', 'tests/unit/backup/'],
  vitest: ['tests/', 'vitest.config.ts'],
  'world-atlas': ['main/pdf/'],
  wouter: ['renderer/app/', 'renderer/screens/', 'renderer/components/'],
  yjs: ['tests/bench/'],
  zod: ['shared/', 'main/', 'renderer/app/zod-setup.ts', 'tests/'],
}

/** Whoever draws the present instant or chance himself; everyone else is given a clock and a source of ids. */
export const drawsClockOrChance: Readonly<Record<string, string>> = {
  'renderer/app/providers.ts': 'the providers of the window',
  'main/main.ts': 'the clock of main, for its journal and its jobs',
  'main/files/tokens.ts': 'tokens are secrets of one window, never ids of records',
  'main/files/jobs.ts': 'a job is named for one window and forgotten with it',
  'main/windows/serve-app.ts': 'the nonce of one page',
}
