import { expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { plainText } from '../../../shared/blocks/text'
import { dossiers } from '../../../shared/dossiers'
import { readSnapshot } from '../../../shared/dossiers/snapshot'
import type { Json } from '../../../shared/kernel/json'
import type { RecordRow } from '../../../shared/records/record-row'
import { shippedSettings } from '../../../shared/records/shipped-settings'
import { infoOf, make } from '../pdf/pdf-tools'
import { sardinia, type Rows } from './sample-reader'
import { paperFor, textFor } from './take-paper'

const rossi: RecordRow = {
  id: 'rossi',
  civility: 'mrs',
  given: 'Alessandra',
  family: 'Rossi',
  mandates: [
    { id: 'a', partner: 'partner:sardinia', title: 'Maire de Nuoro', office: 'mayor', period: { from: '2015', to: '2024' } },
    {
      id: 'b',
      partner: 'partner:sardinia',
      title: 'Présidente de la Région',
      office: 'regionPresident',
      period: { from: '2025-01-01', to: null },
    },
  ],
}
const visit: RecordRow = {
  id: 'visit',
  title: 'Mission eau',
  direction: 'incoming',
  dates: { from: '2026-03-01', to: '2026-03-03' },
  cities: 'Bastia',
}
const water: RecordRow = {
  id: 'water',
  title: 'Protocole eau',
  parties: [{ id: 'p', partner: 'partner:sardinia', signing: { day: '2025-12-01' } }],
  resolution: { body: 'AC', number: '25/100', day: '2025-11-20' },
  transmission: { day: '2025-12-15' },
}
const rows: Rows = { partner: [sardinia], contact: [rossi], delegation: [visit], convention: [water] }
const set: Readonly<Record<string, Json>> = { 'letterhead.address': '22, cours Grandval', 'signature.name': 'G. Exemple' }

type Asked = Parameters<typeof paperFor>

async function blocksOf(
  options: Asked[2],
  settings: Readonly<Record<string, Json>> = set,
  changes: Asked[3] = {},
): Promise<readonly Block[]> {
  return (await paperFor('letter', rows, { record: 'rossi', ...options }, { settings, ...changes })).blocks
}

function textsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [plainText(block.text)]
    if (block.kind === 'columns') return block.columns.flatMap(textsIn)
    return []
  })
}

const checksIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'callout' ? block.items.map((item) => plainText(item)) : []))

test('an invitation names the person in the function of the day, with its call and its closing, and the visit with its dates', async () => {
  const texts = textsIn(await blocksOf({ delegation: 'visit', replyBefore: '8 février 2026' }))
  expect(texts).toContain(
    'Madame Alessandra ROSSI\nPrésidente de la Région\nRégion autonome de Sardaigne\nViale Trento 69\n09123 Cagliari\nITALIE',
  )
  expect(texts.map((text) => text.replaceAll('\u00a0', ' '))).toEqual(
    expect.arrayContaining([
      'Ajaccio, le 13 janvier 2026',
      'Objet : invitation – Mission eau',
      'Madame la Présidente,',
      'Dans le cadre de nos relations de coopération, j’ai l’honneur de vous inviter à prendre part à la visite « Mission eau », qui se tiendra du 1er au 3 mars 2026, à Bastia.',
      'Je vous saurais gré de bien vouloir faire connaître votre réponse avant le 8 février 2026.',
      'Veuillez agréer, Madame la Présidente, les assurances de ma haute considération.',
    ]),
  )
})

test('an Excellency is named so on the envelope and in the text', async () => {
  const ambassador = { ...rossi, mandates: [{ id: 'm', title: 'Ambassadrice d’Italie', office: 'ambassador' }] }
  const { blocks } = await paperFor(
    'letter',
    { ...rows, contact: [ambassador] },
    { record: 'rossi', delegation: 'visit' },
    { settings: set },
  )
  const texts = textsIn(blocks).join('\n')
  expect(texts).toContain('Son Excellence Madame Alessandra ROSSI')
  expect(texts).toContain('j’ai l’honneur d’inviter Votre Excellence à prendre part')
})

test('a transmission quotes its articles, and the resolution with its day', async () => {
  const texts = textsIn(await blocksOf({ kind: 'transmission', convention: 'water' }))
    .join('\n')
    .replaceAll('\u00a0', ' ')
  expect(texts).toContain('articles L1115-1 et L4141-1 du code général des collectivités territoriales')
  expect(texts).toContain('signée le 1er décembre 2025, avec la délibération n° 25/100 du 20 novembre 2025')
})

test('a notification tells since when the convention is in force', async () => {
  const texts = textsIn(await blocksOf({ kind: 'notification', convention: 'water' }))
    .join('\n')
    .replaceAll('\u00a0', ' ')
  expect(texts).toContain('transmise au représentant de l’État le 15 décembre 2025 et entrée en vigueur le 15 décembre 2025')
})

test('thanks are said for a visit received as for one made', async () => {
  expect(textsIn(await blocksOf({ kind: 'thanks', delegation: 'visit' })).join()).toContain('remercier très sincèrement votre délégation')
  const made = { ...rows, delegation: [{ ...visit, direction: 'outgoing' }] }
  const { blocks } = await paperFor('letter', made, { record: 'rossi', kind: 'thanks', delegation: 'visit' })
  expect(textsIn(blocks).join()).toContain('l’accueil qui nous a été réservé')
})

async function proposed(options: Asked[2], changes: Asked[3] = {}): Promise<{ readonly [choice: string]: string }> {
  const text = await textFor('letter', rows, { record: 'rossi', ...options }, { settings: set, ...changes })
  const letter = dossiers.find(({ name }) => name === 'letter')
  return letter?.proposals(readSnapshot(text)) ?? {}
}

test('the text that is proposed is the one that stands on paper, and it follows the kind, the visit and the language', async () => {
  const invitation = await proposed({ delegation: 'visit' })
  expect(invitation['body']).toContain('prendre part à la visite « Mission eau », qui se tiendra du 1er au 3')
  expect(textsIn(await blocksOf({ delegation: 'visit' }))).toEqual(
    expect.arrayContaining([...(invitation['body'] ?? '?').split('\n\n'), `Objet : ${invitation['subject']}`]),
  )
  expect((await proposed({ kind: 'thanks', delegation: 'visit' }))['body']).toContain('Au terme de la visite « Mission eau »')
  expect((await proposed({ delegation: 'visit' }, { language: 'en' }))['body']).toMatch(/visit “Mission eau”/u)
})

test('a letter of another day names the body as it was called then, and in English as its record says', async () => {
  const names = [
    { id: '1', name: { text: 'Région de Sardaigne', tag: 'fr' }, form: 'former', valid: { from: '1948', to: '2025-06' } },
    { id: '2', name: { text: 'Autonomous Region of Sardinia', tag: 'en' }, form: 'official' },
  ]
  const head = async (changes: object): Promise<string> =>
    textsIn((await paperFor('letter', { ...rows, partner: [{ ...sardinia, names }] }, { record: 'rossi' }, changes)).blocks).join('\n')
  expect(await head({ asOf: '2025-06-30' })).toContain('Présidente de la Région\nRégion de Sardaigne\n')
  expect(await head({ asOf: '2025-07-01' })).toContain('Présidente de la Région\nRégion autonome de Sardaigne\n')
  expect(await head({ language: 'en' })).toContain('\nAutonomous Region of Sardinia\n')
})

test('what somebody wrote changes nothing of what is proposed, so that it can be taken again', async () => {
  const written = { delegation: 'visit', body: 'Un texte à nous.', subject: 'rencontre' }
  expect(await proposed(written)).toEqual(await proposed({ delegation: 'visit' }))
})

test('a text that was emptied stays empty: nothing is proposed in its place', async () => {
  const texts = textsIn(await blocksOf({ delegation: 'visit', body: '' }))
  const call = texts.indexOf('Madame la Présidente,')
  expect(texts.slice(call + 1).find((text) => text !== '')).toMatch(/^Veuillez agréer/u)
})

test('what was typed takes the place of what is proposed, paragraph by paragraph', async () => {
  const texts = textsIn(await blocksOf({ body: 'Un.\n\nDeux.', subject: 'rencontre', enclosures: 'Programme\nPlan' }))
  expect(texts).toEqual(expect.arrayContaining(['Objet : rencontre', 'Un.', 'Deux.', 'P. J. : Programme\nPlan']))
  expect(texts.join()).not.toContain('……')
})

test('forms that nobody confirmed and values that nobody wrote are told on a page that stays here', async () => {
  const checks = checksIn(await blocksOf({}))
  expect(checks[0]).toMatch(/^L’appel et la formule finale de cette fonction sont ceux d’origine/u)
  expect(checks).toContain('Laissé en pointillé : la délégation, ses dates et la ville.')
  expect(checksIn(await blocksOf({ check: false }))).toEqual([])
  expect(checksIn(await blocksOf({ body: 'x' }, {}))).toContain('Le nom du signataire n’est pas réglé.')
})

test('a letter in which nothing is left to check has no such page', async () => {
  const shipped = shippedSettings.find(({ key }) => key === 'address.regionPresident')?.value
  const confirmed = { ...(shipped as Readonly<Record<string, Json>>), closing: 'Veuillez agréer, {appel}, ma considération.' }
  const blocks = await blocksOf({ delegation: 'visit' }, { ...set, 'address.regionPresident': confirmed })
  expect(checksIn(blocks)).toEqual([])
  expect(textsIn(blocks)).toContain('Veuillez agréer, Madame la Présidente, ma considération.')
})

test('without civility and function it is « Madame, Monsieur », and that is told', async () => {
  const { blocks } = await paperFor('letter', { contact: [{ id: 'rossi', family: 'Rossi' }] }, { record: 'rossi', delegation: '' })
  expect(textsIn(blocks)).toContain('Madame, Monsieur,')
  expect(checksIn(blocks)).toEqual(
    expect.arrayContaining([
      'La civilité n’est pas inscrite : « Madame, Monsieur ».',
      'Aucune fonction n’est tenue à la date de la lettre.',
    ]),
  )
})

test('a day that is known only as a year is left open and told', async () => {
  const convention = [{ ...water, parties: [{ id: 'p', partner: 'partner:sardinia', signing: { day: '2013' } }] }]
  const { blocks } = await paperFor('letter', { ...rows, convention }, { record: 'rossi', kind: 'notification', convention: 'water' })
  expect(textsIn(blocks).join()).not.toContain('2013')
  expect(checksIn(blocks)).toContain('Laissé en pointillé : le jour de la signature.')
})

test('a letter is in English when it is asked for, and uses no French form of address', async () => {
  const texts = textsIn(await blocksOf({ delegation: 'visit' }, set, { language: 'en' }))
  expect(texts).toEqual(expect.arrayContaining(['Dear Ms Rossi,', 'Yours sincerely,']))
  expect(texts.join()).not.toMatch(/Madame|Objet/u)
})

test('a long letter goes on over its pages, within its margins', async () => {
  const paper = await paperFor('letter', rows, {
    record: 'rossi',
    body: 'Une phrase assez longue pour aller à la ligne. '.repeat(12).concat('\n').repeat(14),
    check: false,
  })
  const { bytes, pages } = await make(paper)
  expect(pages).toBeGreaterThan(1)
  expect(infoOf(bytes)).toMatch(/595\.\d+ x 841\.\d+/u)
})
