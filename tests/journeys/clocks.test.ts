import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app'
import { createBase, createPartner, joinWithFile, merge, openFile, savedBackup } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }
const anne = { name: 'Anne Exemple', laptop: 'BAS-01', code: 'CD' }

test('clocks of 2099 and 1970 refuse nothing and are told; once they are right again, everything goes on', async ({ start, folder }) => {
  test.setTimeout(240_000)
  const [all, early, late, short, request] = ['a', 'b', 'c', 'd', 'e'].map((name) => join(folder, `${name}.ponte`)) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const one = await start({ profile: join(folder, '1'), day: '2099-06-01' })
  await createBase(one, ghjulia)
  await createPartner(one.page, 'Région de Sardaigne')
  await savedBackup(one, all)
  const two = await start({ profile: join(folder, '2'), day: '1970-02-01' })
  await joinWithFile(two, anne, all)
  await createPartner(two.page, 'Région de Ligurie')
  await savedBackup(two, early)
  await merge(one, early)
  await createPartner(one.page, 'Région de Toscane')
  await savedBackup(one, late)
  await openFile(two, late)
  await expect(two.page.getByText(/L’horloge du portable AJA-03, ou celle de ce portable, semble fausse/)).toBeVisible()
  await two.page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(two.page.getByText('Fusion terminée')).toBeVisible()

  // Both clocks are set right. What was known by the wrong ones holds nothing up.
  one.setNow('2026-03-18')
  two.setNow('2026-03-18')
  await createPartner(one.page, 'Région de Campanie')
  await savedBackup(one, late.replace('c.ponte', 'f.ponte'))
  await openFile(two, late.replace('c.ponte', 'f.ponte'))
  await expect(two.page.getByText(/Une horloge a reculé de plus d’un jour/)).toBeVisible()
  await two.page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(two.page.getByText('Fusion terminée')).toBeVisible()
  const laptops = two.page.getByRole('region', { name: 'Portables connus' })
  await expect(laptops.getByRole('row', { name: /AJA-03/ })).toContainText('rien')
  await expect(laptops.getByRole('row', { name: /AJA-03/ })).toContainText('Aujourd’hui')

  // A request of the laptop whose clock was ahead is answered from what it says today.
  await createPartner(two.page, 'Région de Calabre')
  const partners = one.page.getByRole('navigation').getByRole('link', { name: /^Partenaires/ })
  await savedBackup(two, request)
  await merge(one, request)
  await expect(partners).toContainText('5')
  await createPartner(two.page, 'Région de Sicile')
  await two.page.getByRole('navigation').getByRole('link', { name: 'Sauvegardes' }).click()
  await expect(laptops.getByRole('row', { name: /AJA-03/ })).toContainText('changement')
  await two.page.getByRole('button', { name: /Enregistrer une sauvegarde/ }).click()
  await two.page.getByRole('radio', { name: 'Fichier pour un collègue' }).check()
  await two.page.getByRole('radio', { name: 'Non chiffré' }).check()
  two.answerDialog({ save: short })
  await two.page
    .getByRole('dialog')
    .getByRole('button', { name: /Choisir l’emplacement/ })
    .click()
  await expect.poll(() => existsSync(short), { timeout: 20_000 }).toBe(true)
  await expect(laptops.getByRole('row', { name: /AJA-03/ })).not.toContainText('aucun à son nom')
  await merge(one, short)
  await expect(partners).toContainText('6')
})
