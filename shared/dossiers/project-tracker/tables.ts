import type { Block, Cell } from '../../blocks/block'
import type { Text } from '../../blocks/text'
import { daysBetween } from '../../kernel/day'
import { labelled, moneyText, percentText, shortDay } from '../../text/format'
import type { projectTrackerFr } from '../../text/fr/dossiers/project-tracker'
import { filledTable } from '../tables/filled-table'
import { codeText } from '../telling/inner-values'
import { stateCell } from '../telling/state-cell'
import { sumCell } from '../money/money-sums'
import type { Teller } from '../telling/teller'
import { leftToCertify, type DueReport, type Project } from './projects'

export type TrackerTexts = typeof projectTrackerFr

/** One row for each project, with the sums of the budgets and of the certified expenses. */
export function projectTable(teller: Teller, projects: readonly Project[], texts: TrackerTexts): Block {
  const { language } = teller
  return filledTable(
    [
      { label: texts.project, share: 30 },
      { label: texts.programme, share: 24 },
      { label: texts.role, share: 22 },
      { label: texts.period, share: 17 },
      { label: texts.money, share: 24, align: 'end' },
      { label: texts.next, share: 22 },
      { label: texts.certified, share: 24, align: 'end' },
      { label: texts.step, share: 20 },
    ],
    projects.map((project): readonly Cell[] => [
      nameCell(teller, project),
      teller.cell('action', project.row, 'programme'),
      roleCell(teller, project, texts),
      periodCell(teller, project, texts),
      moneyCell(teller, project, texts),
      nextCell(teller, project, texts),
      certifiedCell(teller, project, texts),
      stateCell(teller, 'action', project.row, 'step'),
    ]),
    [
      texts.total,
      '',
      '',
      '',
      sumCell(
        projects.map(({ values }) => values.budget),
        language,
      ),
      '',
      sumCell(
        projects.map(({ certified }) => certified),
        language,
      ),
      texts.counted(projects.length),
    ],
  )
}

function nameCell(teller: Teller, { row, values }: Project): Cell {
  const title = teller.title('action', row)
  const acronym = values.acronym?.trim() ?? ''
  return {
    lines: [...(acronym === '' ? [] : [[{ text: acronym, bold: true }]]), title, ...quiet([values.number ?? '', values.projectId ?? ''])],
  }
}

function roleCell(teller: Teller, { row, values }: Project, texts: TrackerTexts): Cell {
  const leads = (values.partners ?? []).filter(({ role, partner }) => role === 'lead' && partner != null)
  const names = leads.map(({ partner }) => teller.nameOf(partner ?? ''))
  return {
    lines: [
      teller.sign('action', row, 'role') + codeText(teller, 'action', 'role', values.role),
      ...(values.role === 'lead' || names.length === 0 ? [] : quiet([texts.lead1(names.join(', '))])),
    ].filter((line) => line !== ''),
  }
}

function periodCell(teller: Teller, { row, values }: Project, texts: TrackerTexts): Cell {
  const prolonged = values.prolongedTo == null ? '' : texts.until(shortDay(values.prolongedTo))
  const { from = null, to = null } = values.period ?? {}
  // Two whole days do not stand beside each other in so narrow a column.
  const days = from !== null && to !== null ? [`${shortDay(from)} –`, shortDay(to)] : [teller.text('action', row, 'period')]
  return { lines: [...days.filter((line) => line !== ''), ...quiet([prolonged])] }
}

function moneyCell(teller: Teller, { row, values }: Project, texts: TrackerTexts): Cell {
  const { budget, fundAmount, fund, fundRate, ownShare } = values
  const { language } = teller
  const fundName = codeText(teller, 'action', 'fund', fund)
  return {
    lines: [
      ...(budget == null ? [] : [teller.sign('action', row, 'budget') + moneyText(budget, language)]),
      ...quiet([
        fundAmount == null ? fundName : texts.fund(moneyText(fundAmount, language), fundName),
        fundRate == null ? '' : texts.rate(percentText(fundRate, language)),
        ownShare == null ? '' : texts.own(moneyText(ownShare, language)),
      ]),
    ],
  }
}

function nextCell(teller: Teller, { reports }: Project, texts: TrackerTexts): Cell {
  const [next] = reports
  if (!next) return ''
  const days = daysBetween(teller.snapshot.asOf, next.day)
  const label = labelled(shortDay(next.day), texts[next.kind], teller.language)
  const note = [...reportName(next, texts), delayText(days, texts)].join(', ')
  return days > 30 ? { lines: [label, ...quiet([note])] } : { pill: { label, tone: days < 0 ? 'stopped' : 'attention' }, note }
}

function reportName({ number }: DueReport, texts: TrackerTexts): readonly string[] {
  return number === '' ? [] : [texts.report(number)]
}

function delayText(days: number, texts: TrackerTexts): string {
  return days < 0 ? texts.late(-days) : texts.ahead(days)
}

function certifiedCell({ language }: Teller, { certified, forecast, share }: Project, texts: TrackerTexts): Cell {
  if (!certified) return forecast ? { lines: quiet([texts.forecastOnly(moneyText(forecast, language))]) } : ''
  if (!forecast || share === null) return texts.certifiedOnly(moneyText(certified, language))
  return {
    lines: [percentText(share, language), ...quiet([texts.ofForecast(moneyText(certified, language), moneyText(forecast, language))])],
  }
}

/** Every report that is still to be sent, the nearest first. */
export function reportBlocks(teller: Teller, projects: readonly Project[], texts: TrackerTexts): readonly Block[] {
  const due = projects
    .flatMap((project) => project.reports.map((report) => ({ project, report })))
    .toSorted((a, b) => (a.report.day < b.report.day ? -1 : a.report.day > b.report.day ? 1 : 0))
  if (due.length === 0) return []
  return [
    filledTable(
      [
        { label: texts.day, share: 18 },
        { label: texts.project, share: 60 },
        { label: texts.what, share: 40 },
        { label: texts.delay, share: 34 },
        { label: texts.followedBy, share: 28 },
      ],
      due.map(({ project, report }): readonly Cell[] => {
        const days = daysBetween(teller.snapshot.asOf, report.day)
        const tone = days < 0 ? 'stopped' : days <= 30 ? 'attention' : 'plain'
        return [
          shortDay(report.day),
          nameCell(teller, project),
          [texts[report.kind], ...reportName(report, texts)].join(', '),
          { pill: { label: delayText(days, texts), tone } },
          teller.cell('action', project.row, 'followedBy'),
        ]
      }),
    ),
  ]
}

/** More bars do not stand beside each other. */
const mostBars = 8

/** What is certified of what is forecast, project by project: as bars while they are few, and as figures. */
export function spendingBlocks(teller: Teller, projects: readonly Project[], texts: TrackerTexts): readonly Block[] {
  const told = projects.filter(({ certified, forecast }) => certified !== null || forecast !== null)
  if (told.length === 0) return []
  const { language } = teller
  const money = (of: Project['certified']): string => (of ? moneyText(of, language) : '')
  const sum = (of: (project: Project) => Project['certified'] | undefined): Cell => sumCell(told.map(of), language)
  const shares = told.flatMap((project) => (project.share === null ? [] : [{ project, share: project.share }]))
  const bars = shares.map(({ project, share }) => ({
    label: project.values.acronym?.trim() ? project.values.acronym : teller.title('action', project.row),
    value: Math.max(0, Number(share)),
    shown: percentText(share, language),
  }))
  return [
    ...(bars.length > 1 && bars.length <= mostBars ? [{ kind: 'bars', bars } as const] : []),
    filledTable(
      [
        { label: texts.project, share: 60 },
        { label: texts.forecast, share: 28, align: 'end' },
        { label: texts.certifiedAmount, share: 28, align: 'end' },
        { label: texts.refunded, share: 28, align: 'end' },
        { label: texts.left, share: 28, align: 'end' },
        { label: texts.share, share: 16, align: 'end' },
      ],
      told.map((project): readonly Cell[] => [
        nameCell(teller, project),
        money(project.forecast),
        money(project.certified),
        money(project.values.refunded ?? null),
        money(leftToCertify(project)),
        project.share === null ? '' : percentText(project.share, language),
      ]),
      [
        texts.total,
        sum(({ forecast }) => forecast),
        sum(({ certified }) => certified),
        sum(({ values }) => values.refunded),
        sum(leftToCertify),
        '',
      ],
    ),
    { kind: 'paragraph', role: 'quiet', text: texts.forecastNote },
  ]
}

function quiet(texts: readonly string[]): readonly Text[] {
  return texts.filter((text) => text !== '').map((text) => [{ text, quiet: true }])
}
