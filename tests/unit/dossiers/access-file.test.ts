import { expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { plainText, type Text } from '../../../shared/blocks/text'
import type { RecordRow } from '../../../shared/records/record-row'
import { sardinia, type Rows } from './sample-reader'
import { paperFor } from './take-paper'

const rossi: RecordRow = {
  id: 'rossi',
  given: 'Alessandra',
  family: 'Rossi',
  privateNote: 'Parle vite.',
  lawfulBasis: 'publicTask',
  informed: { on: '2025-02-01', how: 'Par courriel' },
  mandates: [{ id: 'm', partner: 'partner:sardinia', title: 'Présidente', source: 'Site de la Région' }],
}
const visit: RecordRow = {
  id: 'visit',
  title: 'Mission eau',
  participants: [
    { id: 'p', contact: 'contact:rossi', side: 'b', menu: 'b', access: 'Ascenseur', room: '12' },
    { id: 'q', name: 'Marc Autre', menu: 'c', access: 'Rampe' },
  ],
  papers: [{ id: 'r', contact: 'contact:rossi', passport: { number: 'YA1234', expires: null } }],
  purpose: 'Réunion préparée par rossi, Alessandra et son équipe.',
}
const note: RecordRow = { id: 'n', about: 'contact:rossi', on: '2026-01-05', kind: 'call', text: 'A rappelé pour la date.' }
const letter: RecordRow = {
  id: 'l',
  title: 'Invitation envoyée',
  kind: 'letter',
  on: '2026-01-07',
  about: [{ id: 'a', to: 'contact:rossi' }],
}
const stranger: RecordRow = { id: 'x', title: 'Autre mission', participants: [{ id: 'y', name: 'Marc Autre' }] }
const rows: Rows = { partner: [sardinia], contact: [rossi], delegation: [visit, stranger], note: [note], document: [letter] }

const linesOf = (cell: unknown): string =>
  typeof cell === 'string'
    ? cell
    : Array.isArray(cell)
      ? plainText(cell as Text)
      : (cell as { readonly lines: readonly Text[] }).lines.map(plainText).join(' / ')

async function blocksOf(base: Rows = rows, options: Readonly<Record<string, string | boolean>> = {}): Promise<readonly Block[]> {
  return (await paperFor('accessFile', base, { record: 'rossi', ...options })).blocks
}

const tables = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(linesOf)) : []))

test('every place is there, with all that it says of the person, diets and passport too', async () => {
  expect(tables(await blocksOf()).slice(0, 5)).toEqual(
    expect.arrayContaining([
      ['Mission eau / délégation', 'Participants › Contact', expect.stringMatching(/Délégation B.*Menu.*Ascenseur.*12/u)],
      ['Mission eau / délégation', expect.stringContaining('Passeports et visas'), expect.stringContaining('YA1234')],
      ['Mission eau / délégation', 'Objet', 'Le nom est cité dans ce texte.'],
    ]),
  )
})

test('nothing is said of others who stand in the same records', async () => {
  const said = JSON.stringify(await blocksOf())
  expect(said).not.toMatch(/Marc Autre|Rampe|Autre mission/u)
})

test('the data are those of the whole form, our own note too', async () => {
  const said = JSON.stringify(await blocksOf())
  for (const part of ['Parle vite.', 'Site de la Région', 'Par courriel', 'A rappelé pour la date.', 'Invitation envoyée'])
    expect(said).toContain(part)
})

test('the answer is due a month after the request, whichever way its day is typed', async () => {
  const facts = async (requestedOn: string): Promise<string> =>
    JSON.stringify((await blocksOf(rows, { requestedOn }))[0]).replaceAll('\u00a0', ' ')
  expect(await facts('31/01/2026')).toContain('28 février 2026 (un mois, RGPD, article 12-3)')
  expect(await facts('12 mars 2026')).toContain('12 avril 2026')
  expect(await facts('hier')).toContain('hier (jour non compris)')
  expect(await facts('')).not.toContain('Réponse due')
})

test('a person who stands nowhere, and one who is not there, still have a file', async () => {
  expect(JSON.stringify(await blocksOf({ contact: [{ id: 'rossi', family: 'Rossi' }] }))).toContain('n’apparaît dans aucune autre fiche')
  expect(JSON.stringify(await blocksOf({}))).toContain('fiche non reçue')
})

test('the advice to ourselves can be left out of what is given', async () => {
  const callouts = (blocks: readonly Block[]): number => blocks.filter(({ kind }) => kind === 'callout').length
  expect([callouts(await blocksOf()), callouts(await blocksOf(rows, { caution: false }))]).toEqual([1, 0])
})
