import { expect, test } from './app'
import { expectAccessible, introduce } from './steps'

const tables = ['Partenaires', 'Contacts', 'Conventions', 'Délégations', 'Actions', 'Programmes', 'Versements', 'Engagements']
const others = ['Documents', 'Sauvegardes', 'Désaccords', 'Corbeille', 'Réglages']

test.describe.parallel('no screen of a full base has a serious fault for those who hear it, in both themes', () => {
  for (const scheme of ['light', 'dark'] as const)
    test(scheme, async ({ start }) => {
      test.setTimeout(240_000)
      const { page } = await start()
      await introduce(page, { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' })
      await expectAccessible(page, 'first start')
      await page.getByRole('button', { name: /S’exercer/ }).click()
      const navigation = page.getByRole('navigation', { name: 'Navigation principale' })
      await expect(navigation).toBeVisible()
      await page.emulateMedia({ colorScheme: scheme })
      await expect(page.getByRole('region', { name: 'À faire' }).getByRole('link').first()).toBeVisible()
      await expectAccessible(page, 'home')
      for (const name of tables) {
        await navigation.getByRole('link', { name }).click()
        await expect(page.getByRole('gridcell').first()).toBeVisible()
        await expectAccessible(page, `table: ${name}`)
        await page.getByRole('gridcell').first().click()
        await expect(page.getByRole('button', { name: 'Modifier' })).toBeVisible()
        await expectAccessible(page, `page: ${name}`)
        await page.keyboard.press('F2')
        await expect(page.getByText('Aucun changement')).toBeVisible()
        await expectAccessible(page, `form: ${name}`)
        await page.keyboard.press('Escape')
      }
      for (const name of others) {
        await page.getByRole('link', { name }).first().click()
        await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
        await expectAccessible(page, name)
      }
      await page.keyboard.press('Control+k')
      await page.keyboard.type('sard')
      await expect(page.locator('.mantine-Spotlight-action').first()).toContainText(/sard/i)
      await expectAccessible(page, 'search')
    })
})
