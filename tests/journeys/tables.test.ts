import { expect, test } from './app'
import { expectAccessible, practise } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }

test('a table is filtered by code and by text, keeps its filters on the way back, and is cleared', async ({ start }) => {
  const { page } = await start()
  await practise(page, ghjulia)
  await page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  const rows = page.getByRole('grid').getByRole('row')
  await expect(rows.nth(3)).toBeVisible()
  const all = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
  await page.getByRole('button', { name: 'Ajouter un filtre' }).click()
  await page.getByRole('menuitem', { name: 'Pays', exact: true }).click()
  const codes = page.getByRole('group', { name: 'Pays' })
  const spain = codes.locator('div', { hasText: 'Espagne' }).first()
  const count = Number(await spain.locator('.push').textContent())
  await expectAccessible(page, 'filter')
  await codes.getByRole('checkbox', { name: 'Espagne' }).check()
  await expect(page.getByRole('status').filter({ hasText: `${count} sur ${all}` })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Pays : Espagne', exact: true })).toBeVisible()
  await page.getByRole('gridcell', { name: 'Généralité de Catalogne' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Généralité de Catalogne' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Pays : Espagne', exact: true })).toBeVisible()
  await page.getByLabel('Filtrer ce tableau').fill('zzzz')
  await expect(page.getByText('Aucune fiche ne répond à ce filtre')).toBeVisible()
  await page.getByRole('button', { name: 'Retirer les filtres' }).click()
  await expect(page.getByRole('button', { name: 'Pays : Espagne', exact: true })).toBeHidden()
  // The next table does not take the filters of this one with it.
  await page.getByLabel('Filtrer ce tableau').fill('toscane')
  await page.getByRole('navigation').getByRole('link', { name: 'Contacts' }).click()
  await expect(page.getByLabel('Filtrer ce tableau')).toHaveValue('')
})

test('a table is sorted, its columns widened, moved and put away by keyboard alone', async ({ start }) => {
  const { page } = await start()
  await practise(page, ghjulia)
  await page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  const header = (name: string) => page.getByRole('columnheader', { name })
  await header('Pays').getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(header('Pays')).toHaveAttribute('aria-sort', 'ascending')
  await page.keyboard.press('Enter')
  await expect(header('Pays')).toHaveAttribute('aria-sort', 'descending')
  const width = (await header('Pays').boundingBox())?.width ?? 0
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => (await header('Pays').boundingBox())?.width).toBe(width + 16)
  const second = page.getByRole('columnheader').nth(1)
  await expect(second).toHaveText('Pays')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect(second).toHaveText('Nature')
  await page.getByRole('button', { name: 'Colonnes' }).press('Enter')
  await page.getByRole('checkbox', { name: 'Nature' }).press('Space')
  await page.keyboard.press('Escape')
  await expect(header('Nature')).toBeHidden()
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Modifier' })).toBeVisible()
})

test('the search finds a record from anywhere, by its name in another script and with a slip of the keyboard', async ({ start }) => {
  const { page } = await start()
  await practise(page, ghjulia)
  const search = page.getByPlaceholder('Chercher une fiche ou un écran').last()
  for (const [typed, title] of [
    ['tosacne', 'Région de Toscane'],
    ['κρητης', 'Région de Crète'],
    ['CONV-2016-AB-001', 'Protocole d’accord Corse–Sardaigne'],
  ] as const) {
    await page.keyboard.press('Control+k')
    await search.clear()
    await page.keyboard.type(typed)
    await expect(page.locator('.mantine-Spotlight-action').first()).toContainText(title)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
})

test('one changed record of many redraws its own row and nothing else of the table', async ({ start }) => {
  const { page } = await start()
  await practise(page, ghjulia)
  await page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await page.getByLabel('Filtrer ce tableau').fill('toscane')
  await page.getByRole('gridcell', { name: 'Région de Toscane' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Région de Toscane' })).toBeVisible()
  await page.keyboard.press('F2')
  await page.getByLabel('Coopération depuis').fill('04/07/2025')
  await page.keyboard.press('Control+s')
  await expect(page.locator('.key-facts').getByText('04/07/2025')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Partenaires' }).click()
  await page.getByRole('columnheader', { name: 'Coopération depuis' }).scrollIntoViewIfNeeded()
  await page.getByRole('grid').press('End')
  const row = page.getByRole('row', { name: /Région de Toscane/ })
  await expect(row.getByText('04/07/2025')).toBeVisible()
  await page.evaluate(() => {
    const touched = new Set<string>()
    Object.assign(window, { touched })
    const note = (node: Node): void => {
      const element = node instanceof Element ? node : node.parentElement
      touched.add(element?.closest('.table-row')?.id ?? element?.className ?? '')
    }
    const grid = document.querySelector('[role="grid"]')
    if (grid)
      new MutationObserver((changes) => changes.forEach(({ target }) => note(target))).observe(grid, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      })
  })
  await page.keyboard.press('Control+z')
  await expect(row.getByText('03/06/2025')).toBeVisible()
  const touched = await page.evaluate(() => [...(window as unknown as { readonly touched: ReadonlySet<string> }).touched])
  expect(touched).toEqual([await row.getAttribute('id')])
})

test('each number of the home page opens the list of exactly what it counts', async ({ start }) => {
  const { page } = await start()
  await practise(page, ghjulia)
  const todos = page.getByRole('region', { name: 'À faire' }).getByRole('link')
  await expect(todos.first()).toBeVisible()
  const count = await todos.count()
  expect(count).toBeGreaterThanOrEqual(5)
  for (let at = 0; at < count; at += 1) {
    const told = (await todos.nth(at).textContent()) ?? ''
    const number = /\d+/.exec(told)?.[0] ?? ''
    await todos.nth(at).click()
    await expect(page.getByRole('status').filter({ hasText: new RegExp(`^${number} sur \\d+$`) }), told).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: 'Accueil' }).click()
    await expect(todos.first()).toBeVisible()
  }
})
