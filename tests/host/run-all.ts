import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder } from './app-folder'
import { findBrowser } from './find-browser'

/** How many tests of a stage passed and failed. */
interface Count {
  readonly passed: number
  readonly failed: number
}

interface Stage {
  readonly name: string
  readonly run: () => Count
}

const reports = join(appFolder, 'out', 'test')
const vitestReport = join(reports, 'vitest.json')
const journeysReport = join(reports, 'journeys.json')

// `npm test -- --keep-going` runs every stage whatever fails.
const keepGoing = process.argv.includes('--keep-going')

// Cheap first; the first stage that fails is the last. Whatever happens, the closing line is said.
const stages: readonly Stage[] = [
  { name: 'format', run: () => tool('oxfmt', ['--check', '.']) },
  { name: 'lint', run: () => tool('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'types', run: () => tool('tsc', ['-b']) },
  { name: 'unused', run: () => tool('knip', []) },
  { name: 'architecture, unit, laws', run: vitest },
  {
    name: 'build',
    run: () => all(['renderer', 'main', 'preload'].map((realm) => () => tool('vite', ['build', '--mode', realm, '--logLevel', 'warn']))),
  },
  { name: 'journeys', run: journeys },
]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const total = runStages(stages)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

function runStages(left: readonly Stage[]): Count {
  let sum: Count = { passed: 0, failed: 0 }
  for (const { name, run } of left) {
    console.log(`\n── ${name}`)
    const startedAt = performance.now()
    const count = run()
    console.log(`── ${name}: ${count.failed === 0 ? 'ok' : 'failed'}, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    sum = { passed: sum.passed + count.passed, failed: sum.failed + count.failed }
    if (count.failed > 0 && !keepGoing) break
  }
  return sum
}

function all(steps: readonly (() => Count)[]): Count {
  const failed = steps.some((step) => step().failed > 0)
  return failed ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 }
}

function vitest(): Count {
  const browser = findBrowser()
  if (browser === null) return noBrowser()
  const given = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]
  const clean = call('vitest', given, { CHROMIUM_PATH: browser })
  const report = readReport(vitestReport) as { numPassedTests: number; numFailedTests: number } | null
  return counted(clean, report ? { passed: report.numPassedTests, failed: report.numFailedTests } : null)
}

function journeys(): Count {
  const browser = findBrowser()
  if (browser === null) return noBrowser()
  const clean = call('playwright', ['test'], { CHROMIUM_PATH: browser })
  const report = readReport(journeysReport) as { stats: { expected: number; unexpected: number; flaky: number } } | null
  return counted(clean, report ? { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky } : null)
}

function noBrowser(): Count {
  console.error('no browser to run in')
  return { passed: 0, failed: 1 }
}

// A runner that fails without a failed test (a file that does not load, no tests at all) is a failure all the same.
function counted(clean: boolean, count: Count | null): Count {
  if (count === null) return { passed: 0, failed: 1 }
  return clean || count.failed > 0 ? count : { ...count, failed: 1 }
}

function tool(name: string, given: readonly string[]): Count {
  return call(name, given) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function call(name: string, given: readonly string[], environment: Readonly<Record<string, string>> = {}): boolean {
  const program = join(appFolder, 'node_modules', '.bin', name)
  const { status } = spawnSync(program, given, {
    cwd: appFolder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  })
  return status === 0
}

function readReport(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}
