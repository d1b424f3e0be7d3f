import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type RunningApp } from './app'
import { correct, createBase, createPartner, expectAccessible, fresh, joinWithFile, merge, pick, savedBackup } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }
const anne = { name: 'Anne Exemple', laptop: 'BAS-01', code: 'CD' }
const region = 'Région de Ligurie'
const person = 'Maria EXEMPLE'
type Page = RunningApp['page']

const markIn = (place: Pick<Page, 'getByRole'>): ReturnType<Page['getByRole']> => place.getByRole('img', { name: 'en désaccord' })

async function openList(page: Page, list: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: list }).click()
  await expect(page.getByRole('heading', { level: 1, name: list })).toBeVisible()
}

async function openRecord(page: Page, list: string, name: string): Promise<void> {
  await openList(page, list)
  await page.getByRole('gridcell', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function correctPerson(page: Page, said: string): Promise<void> {
  await openRecord(page, 'Contacts', 'Exemple')
  await page.keyboard.press('F2')
  await page.getByLabel('Prononciation').first().fill(said)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('button', { name: 'Modifier' })).toBeVisible()
}

test('records in disagreement bear one mark wherever they are named, on paper too, until they are settled', async ({ start, folder }) => {
  test.setTimeout(240_000)
  const [one, two, paper] = [join(folder, 'une.ponte'), join(folder, 'deux.ponte'), join(folder, 'dossier.pdf')]
  const first = await start({ profile: join(folder, '1') })
  const { page } = first
  await createBase(first, ghjulia)
  await createPartner(page, 'Région de Toscane')
  await createPartner(page, region)
  const form = await fresh(page, 'Nouveau contact')
  await form.getByLabel('Nom', { exact: true }).fill('Exemple')
  await form.getByLabel('Prénom').fill('Maria')
  await pick(page, 'Organisme', region)
  await form.getByLabel('Intitulé').fill('Présidente')
  await form.getByRole('button', { name: /^Créer/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: person })).toBeVisible()
  await expect(markIn(page)).toHaveCount(0)
  await savedBackup(first, one)
  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, one)
  await correct(second.page, region, { 'Chef-lieu': 'Gênes, chez Anne' })
  await correctPerson(second.page, 'chez Anne')
  await savedBackup(second, two)
  await correct(page, region, { 'Chef-lieu': 'Gênes, chez Ghjulia' })
  await correctPerson(page, 'chez Ghjulia')
  await merge(first, two)

  await openList(page, 'Partenaires')
  await expect(markIn(page.getByRole('row', { name: region }))).toHaveCount(1)
  await expect(markIn(page.getByRole('row', { name: 'Région de Toscane' }))).toHaveCount(0)
  // Their own mark stands with the name, that of the partner in the column of the link.
  await openList(page, 'Contacts')
  await expect(markIn(page.getByRole('gridcell', { name: 'Exemple en désaccord' }))).toHaveCount(1)
  await expect(markIn(page.getByRole('gridcell', { name: region }))).toHaveCount(1)
  await expectAccessible(page, 'table with marks')

  await openRecord(page, 'Contacts', 'Exemple')
  await expect(markIn(page.getByRole('region', { name: 'Fonctions' }).getByRole('link', { name: region }))).toHaveCount(1)
  await page.keyboard.press('F2')
  await expect(markIn(page.getByRole('main')).first()).toBeVisible()
  await expectAccessible(page, 'form with marks')
  await page.keyboard.press('Escape')
  await openRecord(page, 'Partenaires', region)
  await expect(markIn(page.getByRole('region', { name: 'Contacts' }).getByRole('link', { name: person }))).toHaveCount(1)
  await expectAccessible(page, 'page with marks')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('ligur')
  const found = page.locator('.mantine-Spotlight-action').first()
  await expect(found).toContainText(region)
  await expect(markIn(found)).toHaveCount(1)
  await expectAccessible(page, 'search with marks')
  await page.keyboard.press('Escape')
  await page.getByRole('navigation').getByRole('link', { name: 'Accueil' }).click()
  const recent = page.getByRole('region', { name: 'Repris récemment' })
  await expect(markIn(recent.getByRole('link', { name: region }))).toHaveCount(1)
  await expectAccessible(page, 'home with marks')

  await openRecord(page, 'Partenaires', region)
  await page.getByRole('button', { name: 'Dossier partenaire', exact: true }).click()
  await expect(page.getByText('2 désaccords à trancher ; leurs fiches sont marquées ⇄.')).toBeVisible()
  await expect(page.getByText('À jour')).toBeVisible({ timeout: 60_000 })
  first.answerDialog({ save: paper })
  await page.getByRole('button', { name: 'Enregistrer le PDF…' }).click()
  await expect.poll(() => existsSync(paper)).toBe(true)
  const printed = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ')
  expect(printed).toContain(`⇄ ${region}`)
  expect(printed).toContain(`⇄ ${person}`)
  expect(printed).toContain('Les fiches marquées ⇄ portent des désaccords à trancher')
  expect(printed).toMatch(/Chef-lieu : « Gênes, chez \w+ » \(\w+ Exemple, le 18\/03\/2026\) ou « Gênes, chez \w+ »/u)

  await page.getByRole('link', { name: 'Trancher', exact: true }).click()
  for (const left of [1, 0]) {
    await page.locator('[data-disagreement]').first().focus()
    await page.keyboard.press('2')
    await expect(page.locator('[data-disagreement]')).toHaveCount(left)
  }
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ligur')
  await expect(found).toContainText(region)
  await expect(markIn(page)).toHaveCount(0)
})
