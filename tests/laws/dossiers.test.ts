import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultsOf } from '../helpers/pdf-check/check-pdf'
import { frames, optionsFor, optionsOf, rows } from '../helpers/any-dossier'
import { make } from '../unit/pdf/pdf-tools'
import { circumstances, readerOf, type Rows } from '../unit/dossiers/sample-reader'
import type { Block } from '../../shared/blocks/block'
import { plainText, type Run } from '../../shared/blocks/text'
import { paper as paperSchema } from '../../shared/blocks/paper'
import { dossiers, snapshotToPaper } from '../../shared/dossiers'
import type { SnapshotConflict } from '../../shared/dossiers/snapshot'
import { takeSnapshot } from '../../shared/dossiers/snapshot-to-paper'
import type { RecordRow } from '../../shared/records/record-row'

test.each(dossiers)('$name: any records make a paper, and the same records the same one', async (dossier) => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom('fr' as const, 'en' as const),
      frames,
      optionsFor(dossier),
      async (base, language, frame, options) => {
        const text = await takeSnapshot(dossier, readerOf(base), options, { ...circumstances, language, frame })
        const paper = snapshotToPaper(text)
        expect(paperSchema.parse(paper)).toEqual(paper)
        expect(snapshotToPaper(text)).toEqual(paper)
        expect(JSON.stringify(paper)).not.toMatch(/\[object Object\]|undefined|NaN/u)
      },
    ),
    { numRuns: 60 },
  )
})

test.each(dossiers)('$name: any records come out on pages that can be heard and kept', async (dossier) => {
  await fc.assert(
    fc.asyncProperty(rows, frames, optionsFor(dossier), async (base, frame, options) => {
      const paper = snapshotToPaper(await takeSnapshot(dossier, readerOf(base), options, { ...circumstances, frame }))
      const { pages, bytes } = await make(paper)
      expect(pages).toBeGreaterThan(0)
      expect(faultsOf(bytes)).toEqual([])
    }),
    { numRuns: 12 },
  )
})

// Every record under a name that no other text holds, so that it is found wherever it is printed.
const nameFor: Readonly<Record<string, string>> = { contact: 'family', note: 'text', term: 'label', member: 'name', partner: 'name' }
const tokenOf = (type: string, id: string): string => `[${type} ${id}]`

// Who leads is told apart from the list.
const presides = { id: 'm', partner: 'partner:r0', office: 'regionPresident', title: 'Président' }

function named(base: Rows): Rows {
  const entries = Object.entries({ ...base, partner: base.partner?.length ? base.partner : [{ id: 'r0' }] })
  return Object.fromEntries(
    entries.map(([type, all]) => [
      type,
      all.map((row: RecordRow) => ({
        ...row,
        ...(type === 'contact' ? { given: null, particle: null, standing: 'active', mandates: [presides] } : {}),
        [nameFor[type] ?? 'title']: tokenOf(type, row.id),
      })),
    ]),
  )
}

const disagreement = fc.constantFrom<Pick<SnapshotConflict, 'field' | 'sides' | 'deletion'>>(
  { field: 'confidentiality', sides: [] },
  { field: 'unheard-of/of', sides: [{ value: { a: 1 }, by: 'Anne', at: 0 }] },
  { field: '$del', sides: [], deletion: { by: 'Anne', at: 0, edits: [{ field: 'mandates/i/title', by: 'Marc', at: 0 }] } },
)

// They name no record.
const nameless: ReadonlySet<string> = new Set(['recoverySheet', 'registerSheet'])

// Texts that name a record without being a place where it is marked: its own body, and what is copied onto an envelope.
const isBody = (block: Block): boolean => block.kind === 'paragraph' && plainText(block.text).startsWith('[note ')

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) {
    const runs = value.every((one: unknown) => typeof one === 'object' && one !== null && 'text' in one && Object.keys(one).length < 4)
    return runs && value.length > 0 && !('kind' in value[0]) ? [plainText(value as readonly Run[])] : value.flatMap(textsIn)
  }
  if (typeof value !== 'object' || value === null) return []
  const { label } = value as { readonly label?: unknown }
  return label === 'Enveloppe' ? [] : Object.values(value).flatMap(textsIn)
}

test.each(dossiers)('$name: a record in disagreement is marked wherever it is named, and no other is', async (dossier) => {
  let marked = 0
  await fc.assert(
    fc.asyncProperty(rows.map(named), fc.infiniteStream(fc.option(disagreement)), async (base, drawn) => {
      const conflicts: SnapshotConflict[] = []
      for (const [type, all] of Object.entries(base))
        for (const { id } of all) {
          const one = drawn.next().value
          if (one) conflicts.push({ ...one, record: `${type}:${id}` })
        }
      const text = await takeSnapshot(dossier, readerOf(base, conflicts), optionsOf(dossier), circumstances)
      const { blocks } = snapshotToPaper(text)
      // What is given out says nothing of our disagreements, anywhere: the app tells them beside the preview.
      if (dossier.givenOut) {
        // A record may hold the sign itself; the mark is the sign with its space.
        expect(JSON.stringify(blocks)).not.toContain('⇄\u00a0')
        expect(blocks.some((block) => block.kind === 'callout' && block.tone === 'conflict')).toBe(false)
        return
      }
      const disputed = new Set(conflicts.map(({ record }) => record))
      for (const said of blocks.filter((block) => !isBody(block)).flatMap(textsIn))
        for (const [token, type, id] of said.matchAll(/\[([a-z-]+) (r\d)\]/giu)) {
          const isMarked = said.includes(`⇄\u00a0${token}`)
          expect([said, isMarked]).toEqual([said, disputed.has(`${type}:${id}`.toLowerCase())])
          if (isMarked) marked += 1
        }
      const callouts = blocks.filter((block) => block.kind === 'callout' && block.tone === 'conflict')
      expect(blocks.at(-1)?.kind === 'callout').toBe(callouts.length > 0)
    }),
    { numRuns: 60 },
  )
  expect(marked > 0).toBe(!dossier.givenOut && !nameless.has(dossier.name))
})
