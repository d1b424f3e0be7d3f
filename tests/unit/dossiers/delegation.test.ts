import { describe, expect, test } from 'vitest'
import { plainText } from '../../../shared/blocks/text'
import type { Snapshot, SnapshotConflict } from '../../../shared/dossiers/snapshot'
import type { RecordRow } from '../../../shared/records/record-row'
import { blocksOf, person, received, region, rowsIn, saidIn, snapshotOf, under } from './visit-samples'

const at = (time: string, zone = 'Europe/Paris'): object => ({ at: `2026-03-03T${time}`, zone })

const visit: RecordRow = {
  ...received,
  avoid: 'Ne pas parler du port',
  papers: [{ id: 'p', contact: 'contact:a', passport: { number: 'YA-PASSEPORT' } }],
  participants: [
    { id: '1', contact: 'contact:a', side: 'b', answer: 'confirmed', menu: 'c', access: 'fauteuil', vehicle: 'Voiture 2' },
    { id: '2', contact: 'contact:b', side: 'b', head: true, answer: 'confirmed', vehicle: 'Voiture 1' },
    { id: '3', name: 'Sans fiche', title: 'Attachée', side: 'a', answer: 'invited' },
  ],
  programme: [
    {
      id: 'x',
      from: at('15:00'),
      to: at('16:30'),
      title: 'Séance',
      kind: 'session',
      internalNote: 'Rester ferme',
      material: 'Deux drapeaux',
    },
    { id: 'y', from: at('09:05'), title: 'Accueil', kind: 'welcome', place: 'Port', dress: 'Ville', speakers: 'Le Président' },
  ],
}
const contact: readonly RecordRow[] = [
  person(
    'a',
    'Alba',
    { title: 'Présidente', office: 'regionPresident' },
    { phones: [{ id: 't', phone: { raw: '+39 1', e164: null, ext: null } }] },
  ),
  person('b', 'Bruni', { title: 'Directrice', office: 'director' }, { publicNote: 'Née à Gênes.', privateNote: 'Fume' }),
]
const rows = { delegation: [visit], contact, partner: [region] }

describe('what each version holds', () => {
  test('guests are given the programme, and nothing of ours even crosses to their paper', async () => {
    const text = await snapshotOf('delegation', rows, { print: 'guest' })
    for (const ours of ['Rester ferme', 'Deux drapeaux', 'Ne pas parler', 'PASSEPORT', 'fauteuil', 'Alba', '+39', 'Fume'])
      expect(text).not.toContain(ours)
    expect(text).toContain('Accueil')
  })

  test('menus and access are for hosts alone, passports for nobody', async () => {
    for (const print of ['whole', 'driver', 'interpreter', 'security'])
      expect(await snapshotOf('delegation', rows, { print })).not.toMatch(/fauteuil|"menu"|PASSEPORT|Fume/u)
    const hosts = await blocksOf('delegation', rows, { print: 'hosts' })
    expect(saidIn(under(hosts, 'Menus à prévoir'))).toContain('"Menu C : 1","value":"ALBA"')
    expect(saidIn(hosts)).toContain('fauteuil')
    expect(saidIn(hosts)).not.toMatch(/PASSEPORT|Rester ferme/u)
  })

  test('photographs stand with the biographies, and go nowhere else', async () => {
    const photo = { $blob: 'f'.repeat(64), size: 9, mime: 'image/jpeg', name: 'Bruni.jpg' }
    const shown = {
      ...rows,
      contact: contact.map((row) => (row.id === 'b' ? { ...row, photo } : { ...row, photo: { ...photo, mime: 'application/pdf' } })),
    }
    const pictures = async (options: object): Promise<readonly string[]> =>
      (JSON.parse(await snapshotOf('delegation', shown, options as never)) as Snapshot).pictures
    expect(await pictures({})).toEqual([photo.$blob])
    const blocks = await blocksOf('delegation', shown)
    expect(blocks).toContainEqual({ kind: 'picture', hash: photo.$blob, alt: 'BRUNI', share: 0.17 })
    expect(await pictures({ parts: ['programme'] })).toEqual([])
    for (const print of ['guest', 'driver', 'interpreter', 'security', 'hosts']) expect(await pictures({ print })).toEqual([])
  })

  test('what to avoid is printed when somebody asks for it, and is not even read otherwise', async () => {
    expect(await snapshotOf('delegation', rows)).not.toContain('Ne pas parler')
    expect(saidIn(await blocksOf('delegation', rows, { parts: ['avoid'] }))).toContain('Ne pas parler du port')
  })

  test('a driver has the passengers of each vehicle and the numbers, no e-mail and no note', async () => {
    const blocks = await blocksOf('delegation', rows, { print: 'driver' })
    expect(rowsIn(under(blocks, 'Véhicules et passagers'))).toEqual([
      ['Voiture 1', 'BRUNI'],
      ['Voiture 2', 'ALBA'],
      ['sans véhicule indiqué', 'Sans fiche'],
    ])
    expect(rowsIn(under(blocks, 'Numéros')).map(([name, , reach]) => [name, reach])).toEqual([['ALBA', '+39 1']])
    expect(saidIn(blocks)).not.toContain('Rester ferme')
  })

  test('an interpreter has who speaks when, and every name with how it is said', async () => {
    const said = person(
      'a',
      'Alba',
      { title: 'Présidente' },
      { pronunciation: 'AL-ba', names: [{ id: 'n', name: { text: 'ألبا', tag: 'ar' } }] },
    )
    const blocks = await blocksOf('delegation', { ...rows, contact: [said] }, { print: 'interpreter' })
    expect(saidIn(under(blocks, 'Séances interprétées'))).toContain('Allocutions : Le Président')
    expect(rowsIn(under(blocks, 'Noms et prononciations')).find((row) => row.join(' ').includes('ALBA'))).toEqual(
      expect.arrayContaining(['ALBA / ألبا', 'AL-ba']),
    )
  })
})

test('a visit that was called off says so in every version', async () => {
  for (const print of ['whole', 'guest', 'driver', 'interpreter', 'security', 'hosts']) {
    const cancelled = await blocksOf('delegation', { ...rows, delegation: [{ ...visit, step: 'cancelled' }] }, { print })
    expect(saidIn(cancelled)).toContain('Cette visite est annulée.')
    expect(saidIn(await blocksOf('delegation', rows, { print }))).not.toContain('Cette visite est annulée.')
  }
})

test('a reader outside learns that what is printed is not settled, and not even that there is a note of ours', async () => {
  const conflict = (field: string): SnapshotConflict => ({
    record: 'delegation:v',
    field,
    sides: [{ value: 'Nous savons', by: 'Anne', at: 0 }],
  })
  const fields = ['dates', 'programme/x/title', 'programme/x/internalNote', 'avoid', 'participants/1/menu'].map(conflict)
  const told = async (print: string): Promise<readonly string[]> => {
    const { conflicts } = JSON.parse(await snapshotOf('delegation', rows, { print }, {}, fields)) as Snapshot
    expect(conflicts.every(({ sides }) => sides.length === (print === 'whole' ? 1 : 0))).toBe(true)
    return conflicts.map(({ field }) => field)
  }
  expect(await told('guest')).toEqual(['dates', 'programme/x/title'])
  expect(await told('hosts')).toEqual(['dates', 'programme/x/title', 'participants/1/menu'])
  expect(await told('whole')).toHaveLength(5)
})

describe('the whole dossier', () => {
  test('tells the programme in the order of the clock, whatever the order of the list', async () => {
    const blocks = await blocksOf('delegation', rows, { parts: ['programme'] })
    expect(rowsIn(blocks).map(([when, what]) => [when, what])).toEqual([
      ['9 h 05', 'Accueil'],
      ['15 h 00 – 16 h 30', 'Séance / Séance de travail'],
    ])
    expect(saidIn(blocks)).toContain('Note interne : Rester ferme')
  })

  test('a clock that shows another time than that of the place is named, one that shows the same is not', async () => {
    const programme = [
      { id: '1', from: at('10:00', 'Africa/Tunis'), title: 'a' },
      { id: '2', from: at('11:00', 'Europe/Rome'), title: 'b' },
      { id: '3', from: at('12:00', 'Europe/London'), to: at('14:00', 'Europe/Paris'), title: 'c' },
    ]
    const blocks = await blocksOf('delegation', { delegation: [{ ...visit, programme }] }, { parts: ['programme'] })
    expect(rowsIn(blocks).map(([when]) => when)).toEqual(['10 h 00', '11 h 00', '12 h 00 (heure de Londres) – 14 h 00'])
    const abroad = await blocksOf('delegation', {
      delegation: [{ ...visit, zone: 'Africa/Tunis', dates: { from: '2026-07-01', to: null } }],
    })
    expect(saidIn(abroad)).toContain('Les heures sont celles du lieu : heure de Tunis.')
  })

  test('two languages stand beside each other where they are asked for', async () => {
    const blocks = await blocksOf('delegation', rows, { print: 'guest', secondLanguage: 'en' })
    expect(saidIn(blocks)).toContain('Mardi 3 mars 2026 / Tuesday 3 March 2026')
    expect(saidIn(blocks)).toContain('Tenue / Dress : Ville')
    expect(saidIn(await blocksOf('delegation', rows, { print: 'guest', secondLanguage: 'fr' }))).not.toContain(' / ')
  })

  test('speeches run in reverse order of precedence and quote the article', async () => {
    const blocks = under(
      await blocksOf('delegation', rows, { parts: ['speeches'] }),
      'Ordre proposé entre les chefs de délégation et les autorités',
    )
    const list = blocks.find((block) => block.kind === 'list')
    expect(list?.kind === 'list' ? list.items.map(plainText) : []).toEqual([
      'BRUNI – Directrice, Région de Ligurie',
      'ALBA – Présidente, Région de Ligurie',
    ])
    expect(saidIn(blocks)).toContain('article 19')
  })

  test('a head of delegation comes first in it, and a written rank prevails with its reason', async () => {
    const names = async (row: RecordRow): Promise<readonly string[]> =>
      rowsIn(under(await blocksOf('delegation', { ...rows, delegation: [row] }, { parts: ['participants'] }), 'Région de Ligurie')).map(
        ([, name]) => name ?? '',
      )
    expect(await names(visit)).toEqual(['BRUNI / chef de délégation', 'ALBA'])
    const participants = [
      { id: '1', contact: 'contact:a', side: 'b', rank: 1 },
      { id: '2', contact: 'contact:b', side: 'b', head: true },
    ]
    expect(await names({ ...visit, participants })).toEqual(['ALBA', 'BRUNI / chef de délégation'])
    const blocks = await blocksOf('delegation', { ...rows, delegation: [{ ...visit, participants, rankReason: 'doyenne d’âge' }] })
    expect(saidIn(blocks)).toContain('Ordre retenu : doyenne d’âge.')
  })

  test('a visit of which nothing is known still makes a dossier, whose parts say what is missing', async () => {
    const said = saidIn(await blocksOf('delegation', { delegation: [{ id: 'v' }] }))
    expect(said).toContain('Délégation sans intitulé')
    expect(said).toContain('Aucun participant n’est inscrit.')
    expect(said).toContain('Aucun coût n’est inscrit.')
    expect(saidIn(await blocksOf('delegation', {}))).toContain('fiche non reçue')
  })

  test('costs have sums, one for each currency', async () => {
    const costs = [
      { id: '1', label: 'Vols', planned: { amount: '100.50', currency: 'EUR' } },
      { id: '2', label: 'Hôtel', planned: { amount: '300.00', currency: 'EUR' } },
      { id: '3', label: 'Taxi', planned: { amount: '200.00', currency: 'MAD' } },
    ]
    const [table] = under(await blocksOf('delegation', { delegation: [{ ...visit, costs }] }), 'Budget')
    const total = table?.kind === 'table' ? JSON.stringify(table.total).replaceAll(/\s/gu, ' ') : ''
    expect(total).toContain('400,50 €')
    expect(total).toContain('200,00 MAD')
  })
})
