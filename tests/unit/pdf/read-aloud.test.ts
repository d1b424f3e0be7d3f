import { describe, expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { readAloud } from '../../helpers/pdf-check/read-aloud'
import { make, paperOf } from './pdf-tools'
import { samplePaper } from './sample-paper'

const heard = async (blocks: readonly Block[]): Promise<readonly (readonly [string, string])[]> =>
  readAloud((await make(paperOf(blocks))).bytes)
const lines = (count: number): string => Array.from({ length: count }, (_, at) => `ligne ${at}.`).join('\n')

describe('who listens to a paper hears', () => {
  test('every part in the order of its blocks, and neither heads nor feet', async () => {
    const said = readAloud((await make({ ...samplePaper, watermark: 'BASE D’EXERCICE' })).bytes)
    expect(said.slice(0, 8)).toEqual([
      ['P', 'Collectivité de Corse'],
      ['P', 'Direction des affaires européennes et internationales'],
      ['P', 'Dossier partenaire'],
      ['P', 'Région autonome de Sardaigne'],
      ['LBody', 'Regione Autonoma della Sardegna'],
      ['Lbl', 'italien'],
      ['LBody', 'Regione Autònoma de Sardigna'],
      ['Lbl', 'sarde'],
    ])
    expect(said).toContainEqual(['TOCI', '2. Conventions et protocoles 3'])
    expect(said).toContainEqual(['Figure', '2020: 18; 2021: 42; 2022: 65; 2023: 80; 2024: 120; 2025: 96,5'])
    expect(said.filter(([role]) => role.startsWith('H')).map(([role, text]) => `${role} ${text}`)).toEqual([
      'H1 Sommaire',
      'H1 1. Identité',
      'H2 Présentation',
      'H1 2. Conventions et protocoles',
      'H1 3. Versements par année',
      'H1 4. Contacts',
      'H2 Le Président de la Région (exemple)',
      'H2 La Directrice de la présidence (exemple)',
      'H1 5. Chronologie',
      'H1 6. Annexe',
    ])
    expect(said.filter(([, text]) => /page \d|État au 13\/01\/2026 ·|EXERCICE/u.test(text))).toEqual([])
  })

  test('Arabic as it was written, wherever it stands and however it wraps', async () => {
    const name = 'منطقة سردينيا ذات الحكم الذاتي (إيطاليا)'
    const text = Array.from({ length: 6 }, () => 'تهدف هذه الاتفاقية (إلى) تعزيز التعاون بين الجهتين خلال 2024-2027').join(' ')
    expect(
      await heard([
        { kind: 'paragraph', text },
        { kind: 'facts', facts: [{ label: 'Nom', value: `dit ${name}, usuel` }] },
        { kind: 'list', items: [[{ text: name, lang: 'ar' }]] },
      ]),
    ).toEqual([
      ['P', text],
      ['Lbl', 'Nom'],
      ['LBody', `dit ${name}, usuel`],
      ['Lbl', '•'],
      ['LBody', name],
    ])
  })

  test('what no font can draw, though only a box is seen', async () => {
    expect(await heard([{ kind: 'paragraph', text: 'Île de 小豆島 (Japon) 😀.' }])).toEqual([['P', 'Île de 小豆島 (Japon) 😀.']])
  })

  test('lines that were ended by hand as lines, not as one word', async () => {
    expect(await heard([{ kind: 'paragraph', text: [{ text: 'Viale Trento 69\n09123 Cagliari\nItalie' }] }])).toEqual([
      ['P', 'Viale Trento 69 09123 Cagliari Italie'],
    ])
  })

  test('the head of a table once, and a cell that goes over pages whole', async () => {
    const columns = [
      { label: 'Repère', share: 1 },
      { label: 'Texte', share: 2 },
    ]
    const said = await heard([
      { kind: 'table', columns, rows: [['un', lines(120)], ...Array.from({ length: 80 }, (_, at) => [`n° ${at}`, 'x'])] },
    ])
    expect(said.filter(([role]) => role === 'TH')).toEqual([
      ['TH', 'Repère'],
      ['TH', 'Texte'],
    ])
    const cells = said.filter(([role]) => role === 'TD')
    expect(cells.length).toBe(162)
    expect(cells[1]?.[1]).toBe(lines(120).replace(/\n/gu, ' '))
  })

  test('columns one after the other', async () => {
    const column = (name: string): readonly Block[] => [
      { kind: 'paragraph', text: `${name} un` },
      { kind: 'paragraph', text: `${name} deux` },
    ]
    expect((await heard([{ kind: 'columns', columns: [column('gauche'), column('droite')] }])).map(([, text]) => text)).toEqual([
      'gauche un',
      'gauche deux',
      'droite un',
      'droite deux',
    ])
  })
})
