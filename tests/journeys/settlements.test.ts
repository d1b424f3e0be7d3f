import { join } from 'node:path'
import { expect, test, type RunningApp } from './app'
import { correct, createBase, createPartner, expectAccessible, joinWithFile, merge, savedBackup } from './steps'
import { findsRoom, setQuota } from './stores'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }
const anne = { name: 'Anne Exemple', laptop: 'BAS-01', code: 'CD' }
const ligurie = 'Région de Ligurie'
const toscane = 'Région de Toscane'

type Start = (options: { readonly profile: string }) => Promise<RunningApp>

/** Two laptops with the same partners. */
async function together(start: Start, folder: string, names: readonly string[]): Promise<readonly [RunningApp, RunningApp]> {
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  for (const name of names) await createPartner(first.page, name)
  const file = join(folder, 'debut.ponte')
  await savedBackup(first, file)
  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, file)
  return [first, second]
}

async function hand(from: RunningApp, to: RunningApp, file: string): Promise<void> {
  await savedBackup(from, file)
  await merge(to, file)
}

async function bin({ page }: RunningApp, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await page.getByRole('gridcell', { name }).click()
  await page.getByRole('button', { name: 'Autres gestes' }).click()
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click()
  await expect(page.getByText(`Mise à la corbeille : ${name}`)).toBeVisible()
}

async function review({ page }: RunningApp): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Désaccords' }).click()
}

test('a record deleted by one and corrected by the other is kept or deleted, and two such settlements are told and settled once more', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const [first, second] = await together(start, folder, [ligurie])
  await bin(second, ligurie)
  await correct(first.page, ligurie, { 'Chef-lieu': 'Savona' })
  await hand(first, second, join(folder, 'une.ponte'))
  await hand(second, first, join(folder, 'deux.ponte'))
  for (const app of [first, second]) await review(app)
  const open = first.page.locator('[data-disagreement]')
  await expect(open).toHaveCount(1)
  await expect(open).toBeFocused()
  await expect(open).toHaveAccessibleName('La fiche entière')
  await expect(open.locator('.side.theirs')).toContainText(/Anne Exemple, portable BAS-01.*Mise à la corbeille, sans connaître/)
  await expect(open.locator('.side.mine')).toContainText('Chef-lieu : Savona')
  await expectAccessible(first.page, 'a deletion in dispute')
  await first.page.keyboard.press('2')
  await expect(first.page.getByText('Fiche gardée')).toBeVisible()
  await expect(first.page.getByRole('heading', { name: 'Aucun désaccord' })).toBeVisible()
  await second.page.getByRole('button', { name: /^Mettre à la corbeille quand même/ }).click()
  await expect(second.page.getByRole('heading', { name: 'Aucun désaccord' })).toBeVisible()

  await hand(second, first, join(folder, 'trois.ponte'))
  await review(first)
  await expect(open).toHaveCount(1)
  await expect(open).toContainText(/Déjà tranché de plusieurs façons.*Anne Exemple.*Ghjulia Exemple/)
  await expect(open.locator('.side.mine')).toContainText('Garder la fiche')
  await expect(first.page.getByRole('navigation').locator('.badge')).toHaveText('1')
  await first.page.getByRole('button', { name: /^Mettre à la corbeille quand même/ }).click()
  await expect(first.page.getByRole('heading', { name: 'Aucun désaccord' })).toBeVisible()
  await first.page.getByRole('navigation').getByRole('link', { name: 'Corbeille' }).click()
  await expect(first.page.getByRole('link', { name: ligurie })).toBeVisible()
})

test('many deletions in dispute are kept in one go, and taken back as one act', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const [first, second] = await together(start, folder, [ligurie, toscane])
  for (const name of [ligurie, toscane]) {
    await bin(second, name)
    await correct(first.page, name, { 'Chef-lieu': 'Savona' })
  }
  await hand(second, first, join(folder, 'deux.ponte'))
  await review(first)
  const { page } = first
  await page.getByRole('button', { name: 'Même choix pour plusieurs…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Rien à trancher' })).toBeDisabled()
  await dialog.getByRole('radio', { name: 'Tout garder' }).check()
  await expect(dialog.getByText(`${toscane} : gardé`)).toBeVisible()
  await expectAccessible(page, 'many deletions')
  await dialog.getByRole('button', { name: 'Trancher 2 désaccords' }).click()
  await expect(page.getByRole('heading', { name: 'Aucun désaccord' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-disagreement]')).toHaveCount(2)
})

test('a field settled in two ways says so, with the value before all, and keys mean the same without one', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const [first, second] = await together(start, folder, [ligurie])
  await correct(first.page, ligurie, { 'Chef-lieu': 'Savona' })
  await hand(first, second, join(folder, 'une.ponte'))
  await correct(first.page, ligurie, { 'Chef-lieu': 'Imperia' })
  await correct(first.page, ligurie, { 'Chef-lieu': 'La Spezia', Présentation: 'Écrit chez Ghjulia' })
  await correct(second.page, ligurie, { 'Chef-lieu': 'Genova', Présentation: 'Écrit chez Anne' })
  await hand(first, second, join(folder, 'deux.ponte'))
  await hand(second, first, join(folder, 'trois.ponte'))
  for (const app of [first, second]) await review(app)
  const seat = (app: RunningApp) => app.page.getByRole('region', { name: 'Chef-lieu', exact: true })
  await expect(seat(first).locator('.side.before')).toContainText('Savona')
  await expect(seat(first).locator('.side.before')).toContainText(/Avant, Ghjulia Exemple, portable AJA-03/)
  await seat(first).focus()
  await first.page.keyboard.press('2')
  await expect(first.page.getByText('Retenu : La Spezia')).toBeVisible()
  await seat(second).focus()
  await second.page.keyboard.press('2')
  await expect(second.page.getByText('Retenu : Genova')).toBeVisible()

  await hand(second, first, join(folder, 'quatre.ponte'))
  await review(first)
  await expect(seat(first)).toContainText(/par Anne Exemple comme «\sGenova\s»/)
  await expect(seat(first)).toContainText(/par Ghjulia Exemple comme «\sLa Spezia\s»/)
  await expect(seat(first).locator('.side.before')).toContainText('Savona')
  await expectAccessible(first.page, 'two settlements')

  // Nothing stood before in this field: 2 is still one's own, 3 the colleague's.
  const text = first.page.getByRole('region', { name: 'Présentation', exact: true })
  await text.focus()
  await first.page.keyboard.press('1')
  await expect(text).toBeVisible()
  await first.page.keyboard.press('p')
  await expect(seat(first)).toBeFocused()
  await text.focus()
  await first.page.keyboard.press('3')
  await expect(text).toHaveCount(0)
  await expect(first.page.getByText('Retenu : Écrit chez Anne')).toBeVisible()
})

test('another value outlives a page that is left and a disk that is full, and the keyboard goes on where it was', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000)
  const [first, second] = await together(start, folder, [ligurie])
  await correct(first.page, ligurie, { 'Chef-lieu': 'Savona' })
  await correct(second.page, ligurie, { 'Chef-lieu': 'Genova' })
  await hand(second, first, join(folder, 'deux.ponte'))
  await review(first)
  const { page } = first
  const open = page.locator('[data-disagreement]')
  await expect(open).toBeFocused()
  await page.keyboard.press('e')
  const box = open.getByRole('textbox')
  await expect(box).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(open).toBeFocused()
  await page.keyboard.press('e')
  await box.fill('Imperia')
  await expect(open.getByText('rien n’est perdu si vous fermez')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Accueil' }).click()
  await review(first)
  await expect(box).toHaveValue('Imperia')
  await setQuota(page, 1)
  await expect.poll(() => findsRoom(page), { timeout: 60_000 }).toBe(false)
  await box.press('Enter')
  await expect(page.getByRole('alert').getByText('Ce portable n’a plus de place pour enregistrer')).toBeVisible()
  await expect(box).toHaveValue('Imperia')
  await setQuota(page, null)
  await box.press('Enter')
  await expect(page.getByRole('heading', { name: 'Aucun désaccord' })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await page.getByRole('gridcell', { name: ligurie }).click()
  await expect(page.locator('.key-facts').getByText('Imperia')).toBeVisible()
})
