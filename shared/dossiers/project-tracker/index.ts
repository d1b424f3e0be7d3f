import type { Block } from '../../blocks/block'
import { projectTrackerEn } from '../../text/en/dossiers/project-tracker'
import { projectTrackerFr } from '../../text/fr/dossiers/project-tracker'
import { oneOf, parts } from '../choices'
import { createGathering, finishContents } from '../readers/collect-records'
import { defineDossier } from '../define-dossier'
import { sheetParts } from '../pages/part-blocks'
import { createTeller, type Teller } from '../telling/teller'
import { titleBlocks } from '../pages/title-blocks'
import { projectsOf, type Project } from './projects'
import { projectTable, reportBlocks, spendingBlocks, type TrackerTexts } from './tables'

/** The European projects side by side, for whoever owes their reports and watches what is certified; it is ours alone. */
export const projectTracker = defineDossier({
  name: 'projectTracker',
  about: null,
  choices: {
    which: oneOf(['running', 'all']),
    grouping: oneOf(['none', 'programme', 'step']),
    parts: parts(['projects', 'reports', 'spending']),
  },
  texts: { fr: projectTrackerFr, en: projectTrackerEn },
  async collect(read) {
    const gathered = createGathering()
    gathered.add(
      'action',
      (await read.every('action')).filter((row) => row['nature'] === 'european'),
    )
    return await finishContents(read, gathered)
  },
  subject: (_snapshot, { which }, texts) => texts.choices.which.codes[which],
  compose(snapshot, options, texts) {
    const teller = createTeller(snapshot)
    const projects = projectsOf(teller, options.which)
    const due = projects.reduce((sum, { reports }) => sum + reports.length, 0)
    const told = {
      projects: () => groupedTables(teller, projects, options.grouping, texts),
      reports: () => reportBlocks(teller, projects, texts),
      spending: () => spendingBlocks(teller, projects, texts),
    } as const
    return [
      ...titleBlocks(teller, { title: texts.title, lead: texts.count(projects.length, due) }),
      ...sheetParts(options.parts, texts, (part) => told[part]()),
    ]
  },
  sheet: () => ({ size: 'A4', orientation: 'landscape', bare: false }),
})

function groupedTables(
  teller: Teller,
  projects: readonly Project[],
  grouping: 'none' | 'programme' | 'step',
  texts: TrackerTexts,
): readonly Block[] {
  if (projects.length === 0) return []
  if (grouping === 'none') return [projectTable(teller, projects, texts)]
  const unsaid = grouping === 'programme' ? texts.noProgramme : texts.noStep
  const nameOf = ({ row }: Project): string => teller.text('action', row, grouping) || unsaid
  return [...new Set(projects.map(nameOf))]
    .toSorted((a, b) => Number(a === unsaid) - Number(b === unsaid) || a.localeCompare(b, teller.language))
    .flatMap((name): readonly Block[] => [
      { kind: 'heading', level: 3, text: name },
      projectTable(
        teller,
        projects.filter((project) => nameOf(project) === name),
        texts,
      ),
    ])
}
