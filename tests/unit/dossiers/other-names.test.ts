import { expect, test } from 'vitest'
import { nameOn, otherNamesOf } from '../../../shared/dossiers/telling/other-names'
import type { RecordRow } from '../../../shared/records/record-row'
import { factsOf, printed, rowsOf, saidIn, under } from './read-paper'

const corsica: RecordRow = {
  id: 'corse',
  name: 'Collectivité de Corse',
  side: 'corsican',
  names: [
    { id: '1', name: { text: 'Collectivité de Corse', tag: 'fr' }, form: 'official', valid: { from: '2018', to: null } },
    { id: '2', name: { text: 'Collectivité territoriale de Corse', tag: 'fr' }, form: 'former', valid: { from: '1991-05', to: '2017' } },
    { id: '3', name: { text: 'Cullettività di Corsica', tag: 'co' }, form: 'official' },
    { id: '4', name: { text: 'Corsican Authority', tag: 'en-GB' }, form: 'official' },
    { id: '5', name: { text: 'CdC', tag: 'en' }, form: 'short' },
  ],
}
const convention: RecordRow = {
  id: 'c',
  title: 'Protocole eau',
  titles: [{ id: 't', title: { text: 'Water protocol', tag: 'en' } }],
  parties: [{ id: 'p', partner: 'partner:corse', signing: { day: '2016-04-28' } }],
}
const rows = { partner: [corsica], convention: [convention] }

test.each<readonly [string, 'fr' | 'en', string, string | null]>([
  ['today in French', 'fr', '2026-01-13', 'Collectivité de Corse'],
  ['on the last day of a partial period', 'fr', '2017-12-31', 'Collectivité territoriale de Corse'],
  ['in its first month', 'fr', '1991-05-01', 'Collectivité territoriale de Corse'],
  ['before the first period', 'fr', '1991-04-30', null],
  ['in English, whatever the day', 'en', '2016-01-01', 'Corsican Authority'],
])('a body is called by its name %s', (_when, language, day, name) => {
  expect(nameOn(otherNamesOf('partner', corsica), language, day)).toBe(name)
})

test('every document calls a body by the name of its day, wherever it is linked and where it is the subject', async () => {
  const parties = async (asOf: string): Promise<string> =>
    (await printed('conventionSheet', rows, { options: { record: 'c' }, changes: { asOf } })).blocks
      .filter((block) => block.kind === 'table')
      .flatMap((block) => rowsOf([block]).map(([party]) => party ?? ''))
      .join()
  expect(await parties('2016-05-01')).toContain('Collectivité territoriale de Corse')
  expect(await parties('2026-01-13')).toMatch(/^Collectivité de Corse/u)
  const partner = await printed('partner', rows, { options: { record: 'corse', parts: ['identity'] }, changes: { asOf: '2016-05-01' } })
  expect(partner.blocks[0]).toMatchObject({ kind: 'cover', title: 'Collectivité territoriale de Corse' })
})

test('a document in English calls records by their English names, where they hold one', async () => {
  const paper = await printed('conventionSheet', rows, { options: { record: 'c' }, changes: { language: 'en' } })
  expect(saidIn(paper)).toContain('Corsican Authority')
  expect(paper.blocks[0]).toMatchObject({ kind: 'heading', text: 'Water protocol' })
  expect(factsOf(under(paper, 'Identity'))).toMatchObject({ English: 'Water protocol' })
})
