import { expect, test } from 'vitest'
import type { Block } from '../../../shared/blocks/block'
import { plainText, type Text } from '../../../shared/blocks/text'
import { paperFor } from './take-paper'

type Settings = Readonly<Record<string, string | number>>

async function factsOf(settings: Settings = {}, parts: readonly string[] = ['directory']): Promise<ReadonlyMap<string, string>> {
  const { blocks } = await paperFor('registerSheet', {}, { parts }, { settings })
  const cellText = (cell: unknown): string =>
    typeof cell === 'string' ? cell : (cell as { readonly lines: readonly Text[] }).lines.map(plainText).join('\n')
  return new Map(
    blocks.flatMap((block: Block) =>
      block.kind === 'facts' ? block.facts.map(({ label, value }) => [plainText(label), cellText(value)] as const) : [],
    ),
  )
}

test('a sheet has every heading that article 30 asks for', async () => {
  const facts = await factsOf()
  for (const heading of [
    'Responsable du traitement',
    'Délégué à la protection des données',
    'Finalités',
    'Base légale',
    'Personnes concernées',
    'Catégories de données',
    'Destinataires',
    'Transferts hors de l’Union européenne',
    'Durée de conservation',
    'Mesures de sécurité',
  ])
    expect(facts.get(heading)).toMatch(/\S/u)
})

test('what nobody confirmed says so, and is sure once the directorate wrote it', async () => {
  const facts = await factsOf()
  expect(facts.get('Base légale')).toContain('(à vérifier)')
  expect(facts.get('Durée de conservation')).toBe('3 ans après le dernier échange (à vérifier)')
  const sure = await factsOf({
    'privacy.basis': 'Obligation légale',
    'retention.contactYears': 4,
    'privacy.officer': 'dpo@exemple.corsica',
  })
  expect(sure.get('Base légale')).toBe('Obligation légale')
  expect(sure.get('Durée de conservation')).toBe('4 ans après le dernier échange')
  expect(sure.get('Délégué à la protection des données')).toBe('dpo@exemple.corsica')
})

test('the categories are those that the forms really ask, the sensitive ones apart', async () => {
  const contact = await factsOf()
  expect(contact.get('Catégories de données')).toContain('Civilité')
  expect(contact.get('Catégories de données')).not.toContain('Note interne')
  expect(contact.get('Données à protéger davantage')).toContain('Note interne')
  const delegation = await factsOf({}, ['delegations'])
  expect(delegation.get('Catégories de données')).toContain('Participants (')
  expect(delegation.get('Données à protéger davantage')).toMatch(/Menu|menu|Régime/u)
  expect(delegation.get('Effacement anticipé')).toContain('30 jours après le retour')
})

test('nonsense in the settings still makes a sheet, with a line for the pen where nothing is said', async () => {
  const facts = await factsOf({ 'retention.contactYears': 'beaucoup', 'privacy.recipients': '', 'privacy.security': 7 })
  expect(facts.get('Durée de conservation')).toContain('3 ans')
  expect(facts.get('Destinataires')).toContain('………')
  expect(facts.get('Mesures de sécurité')).toContain('………')
})

test('only the processings that were chosen have a sheet, in that order, each on its own page', async () => {
  const { blocks } = await paperFor('registerSheet', {}, { parts: ['conventions', 'directory'] })
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : block.kind === 'pageBreak' ? ['–'] : []))).toEqual([
    'Conventions et protocoles',
    '–',
    'Annuaire des contacts',
  ])
})
