import { join } from 'node:path'
import { expect, test } from './app'
import { correct, createBase, createPartner, expectAccessible, joinWithFile, merge, savedBackup } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }
const anne = { name: 'Anne Exemple', laptop: 'BAS-01', code: 'CD' }
const partners = ['Région de Ligurie', 'Région de Sardaigne', 'Région de Toscane'] as const

test('disagreements are settled by keyboard: a value taken, another written, and the same choice for the rest', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000)
  const [one, two] = [join(folder, 'une.ponte'), join(folder, 'deux.ponte')]
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  for (const name of partners) await createPartner(first.page, name)
  await correct(first.page, partners[0], { 'Chef-lieu': 'Savona' })
  await savedBackup(first, one)
  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, one)
  for (const name of partners) {
    await correct(second.page, name, { 'Chef-lieu': `${name}, chez Anne` })
    await correct(first.page, name, { 'Chef-lieu': `${name}, chez Ghjulia` })
  }
  await savedBackup(second, two)
  const { page } = first
  first.answerDialog({ open: two })
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: /Fusionner un fichier/ }).click()
  await expect(page.getByText('3 désaccords à trancher')).toBeVisible()
  await page.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await page.getByRole('link', { name: 'Trancher', exact: true }).click()
  const open = page.locator('[data-disagreement]')
  await expect(open).toHaveCount(3)
  await expectAccessible(page, 'disagreements are reviewed')

  // What stood before both is the first choice, one's own the second, the colleague's the third.
  const ligurie = page.getByRole('region', { name: partners[0] }).locator('[data-disagreement]')
  await expect(ligurie.locator('.side').nth(0)).toContainText('Savona')
  await expect(ligurie.getByText('Savona')).toBeVisible()
  await expect(ligurie.locator('.side').nth(1)).toContainText('chez Ghjulia')
  await expect(ligurie.locator('.side').nth(2)).toContainText(/Anne Exemple, portable BAS-01/)
  await ligurie.focus()
  await page.keyboard.press('3')
  await expect(open).toHaveCount(2)
  await expect(page.getByText('Retenu', { exact: false }).first()).toContainText('Région de Ligurie, chez Anne')
  await expect(open.first()).toBeFocused()
  await page.keyboard.press('e')
  await open.first().getByRole('textbox').fill('Cagliari')
  await open.first().getByRole('button', { name: 'Retenir cette valeur' }).click()
  await expect(open).toHaveCount(1)
  await page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await page.getByRole('gridcell', { name: partners[1] }).click()
  await expect(page.locator('.key-facts').getByText('Cagliari')).toBeVisible()
})

test('the values of one person are taken in many records at once, after a look, and undone as one act', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const [one, two] = [join(folder, 'une.ponte'), join(folder, 'deux.ponte')]
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  for (const name of partners.slice(1)) await createPartner(first.page, name)
  await savedBackup(first, one)
  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, one)
  for (const name of partners.slice(1)) {
    await correct(second.page, name, { 'Chef-lieu': 'chez Anne' })
    await correct(first.page, name, { 'Chef-lieu': 'chez Ghjulia' })
  }
  await savedBackup(second, two)
  const { page } = first
  first.answerDialog({ open: two })
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: /Fusionner un fichier/ }).click()
  await page.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await page.getByRole('link', { name: 'Trancher', exact: true }).click()
  await page.getByRole('button', { name: 'Même choix pour plusieurs…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Retenir les valeurs de' }).click()
  await page.getByRole('option', { name: 'Anne Exemple (2)' }).click()
  await expect(dialog.getByText(/Région de Toscane.*chez Anne/)).toBeVisible()
  await expectAccessible(page, 'the same choice for several')
  await dialog.getByRole('button', { name: 'Trancher 2 désaccords' }).click()
  await expect(page.getByRole('heading', { name: 'Aucun désaccord' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-disagreement]')).toHaveCount(2)
})

test('the values that came by one file are taken, those of another file are left to be settled', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const [one, two, three] = ['une', 'deux', 'trois'].map((name) => join(folder, `${name}.ponte`)) as [string, string, string]
  const [, sardaigne, toscane] = partners
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  for (const name of [sardaigne, toscane]) await createPartner(first.page, name)
  await savedBackup(first, one)
  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, one)
  for (const [name, file] of [
    [sardaigne, two],
    [toscane, three],
  ] as const) {
    await correct(second.page, name, { 'Chef-lieu': 'chez Anne' })
    await correct(first.page, name, { 'Chef-lieu': 'chez Ghjulia' })
    await savedBackup(second, file)
    first.answerDialog({ open: file })
    await first.page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
    await first.page.getByRole('button', { name: /Fusionner un fichier/ }).click()
    await first.page.getByRole('button', { name: 'Fusionner', exact: true }).click()
    await expect(first.page.getByRole('link', { name: 'Trancher', exact: true })).toBeVisible()
  }
  const { page } = first
  await page.getByRole('link', { name: 'Trancher', exact: true }).click()
  await expect(page.locator('[data-disagreement]')).toHaveCount(2)
  await page.getByRole('button', { name: 'Même choix pour plusieurs…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Arrivées par' }).click()
  const files = page.getByRole('option', { name: /Fichier remis par Anne Exemple.*\(1\)/ })
  await expect(files).toHaveCount(2)
  await files.first().click()
  // Both files were merged at the same instant of the standing clock: either may stand first in the list.
  const shown = dialog.getByText(/chez Anne/)
  await expect(shown).toHaveCount(1)
  const [taken, left] = (await shown.textContent())?.includes(toscane) ? [toscane, sardaigne] : [sardaigne, toscane]
  await expect(dialog.getByText(new RegExp(`${taken}.*chez Anne`))).toBeVisible()
  await expect(dialog.getByText(left)).toHaveCount(0)
  await expectAccessible(page, 'the same choice for a file')
  await dialog.getByRole('button', { name: 'Trancher 1 désaccord' }).click()
  await expect(page.locator('[data-disagreement]')).toHaveCount(1)
  await expect(page.getByRole('region', { name: left })).toBeVisible()
})

test('a long text shows what each side changed of it, word by word', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const [one, two] = [join(folder, 'une.ponte'), join(folder, 'deux.ponte')]
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, partners[0])
  await correct(first.page, partners[0], { Présentation: 'Une région maritime, entre Alpes et mer.' })
  await savedBackup(first, one)
  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, one)
  await correct(second.page, partners[0], { Présentation: 'Une région maritime et touristique, entre Alpes et mer.' })
  await correct(first.page, partners[0], { Présentation: 'Une région portuaire, entre Alpes et mer.' })
  await savedBackup(second, two)
  const { page } = first
  first.answerDialog({ open: two })
  await page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await page.getByRole('button', { name: /Fusionner un fichier/ }).click()
  await page.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await page.getByRole('link', { name: 'Trancher', exact: true }).click()
  const [mine, theirs] = [page.locator('.side.mine'), page.locator('.side.theirs')]
  await expect(mine.locator('ins')).toHaveText('portuaire')
  await expect(mine.locator('del')).toHaveText('maritime')
  await expect(theirs.locator('ins').first()).toContainText('touristique')
})

test('three laptops that disagree on one field stand side by side, each in its colour and under its key, one’s own other laptop too', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000)
  const [one, two, three] = ['une', 'deux', 'trois'].map((name) => join(folder, `${name}.ponte`)) as [string, string, string]
  const first = await start({ profile: join(folder, '1') })
  await createBase(first, ghjulia)
  await createPartner(first.page, partners[0])
  await correct(first.page, partners[0], { 'Chef-lieu': 'Savona' })
  await savedBackup(first, one)
  const second = await start({ profile: join(folder, '2') })
  await joinWithFile(second, anne, one)
  const third = await start({ profile: join(folder, '3') })
  await joinWithFile(third, { name: ghjulia.name, laptop: 'AJA-09', code: 'EF' }, one)
  await correct(first.page, partners[0], { 'Chef-lieu': 'La Spezia' })
  await correct(second.page, partners[0], { 'Chef-lieu': 'Genova' })
  await correct(third.page, partners[0], { 'Chef-lieu': 'Imperia' })
  await savedBackup(second, two)
  await savedBackup(third, three)
  await merge(first, two)
  await merge(first, three)
  const { page } = first
  await page.getByRole('navigation').getByRole('link', { name: 'Désaccords' }).click()
  const sides = page.locator('.side')
  await expect(sides).toHaveCount(4)
  await expect(sides.nth(0)).toContainText(/Avant.*Savona/)
  await expect(sides.nth(1)).toContainText(/Chez vous.*La Spezia/)
  const others = page.locator('.side.theirs')
  await expect(others.filter({ hasText: 'Anne Exemple, portable BAS-01' })).toContainText('Genova')
  await expect(others.filter({ hasText: 'Votre portable AJA-09' })).toContainText('Imperia')
  const colours = await sides.evaluateAll((cards) => cards.map((card) => getComputedStyle(card).backgroundColor))
  expect(new Set(colours).size).toBe(4)
  await expectAccessible(page, 'three laptops disagree')
  const taken = (await sides.nth(3).locator('b').textContent()) ?? ''
  await page.keyboard.press('4')
  await expect(page.getByText(`Retenu : ${taken}`)).toBeVisible()
})
