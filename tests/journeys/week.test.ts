import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readWhole } from '../helpers/backup-content'
import { expect, test, type RunningApp } from './app'
import { correct, createBase, createPartner, fresh, joinWithFile, merge, openFile, pick, savedBackup, toBackups } from './steps'

const ghjulia = { name: 'Ghjulia Exemple', laptop: 'AJA-03', code: 'AB' }
const anne = { name: 'Anne Exemple', laptop: 'BAS-01', code: 'CD' }
const petru = { name: 'Petru Exemple', laptop: 'BXL-02', code: 'EF' }
const sardaigne = 'Région de Sardaigne'
const ligurie = 'Région de Ligurie'
const toscane = 'Région de Toscane'

async function goTo({ page }: RunningApp, screen: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${screen}`) })
    .click()
}

async function bin(app: RunningApp, name: string): Promise<void> {
  await goTo(app, 'Partenaires')
  await app.page.getByRole('gridcell', { name }).click()
  await app.page.getByRole('button', { name: 'Autres gestes' }).click()
  await app.page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click()
  await expect(app.page.getByText(`Mise à la corbeille : ${name}`)).toBeVisible()
}

async function partners(app: RunningApp): Promise<readonly string[]> {
  await goTo(app, 'Partenaires')
  await app.page
    .getByRole('gridcell', { name: /^Région/ })
    .first()
    .waitFor()
  return app.page.getByRole('gridcell', { name: /^Région/ }).allInnerTexts()
}

/** Opens a file that brings nothing, and hears why. */
async function bringsNothing(app: RunningApp, path: string, why: RegExp): Promise<void> {
  await openFile(app, path)
  const content = app.page.getByRole('main')
  await expect(content.getByText(why)).toBeVisible()
  await content.getByRole('button', { name: 'Fermer' }).last().click()
}

async function linesOf(app: RunningApp, path: string): Promise<readonly string[]> {
  await savedBackup(app, path)
  const read = await readWhole(readFileSync(path))
  if (!read.ok) throw new Error(read.problem.type)
  return read.value.lines.toSorted()
}

test('three laptops live through a week of exchanges: a lost stick, old files, a return to a backup and a copied profile, and end with the same', async ({
  start,
  folder,
}) => {
  test.setTimeout(600_000)
  const file = (name: string): string => join(folder, `${name}.ponte`)
  const profile = (name: string): string => join(folder, name)

  // Monday: a base is founded, and two colleagues join it.
  const first = await start({ profile: profile('1'), day: '2026-03-16' })
  await createBase(first, ghjulia)
  for (const name of [sardaigne, ligurie, toscane]) await createPartner(first.page, name)
  await savedBackup(first, file('lundi'))
  const second = await start({ profile: profile('2'), day: '2026-03-16' })
  await joinWithFile(second, anne, file('lundi'))
  const third = await start({ profile: profile('3'), day: '2026-03-16' })
  await joinWithFile(third, petru, file('lundi'))

  // Tuesday: all three correct the same partner, one is deleted while another corrects it, and a stick is lost.
  for (const app of [first, second, third]) app.setNow('2026-03-17T09:00:00Z')
  await correct(first.page, sardaigne, { 'Chef-lieu': 'Sassari' })
  await correct(second.page, sardaigne, { 'Chef-lieu': 'Nuoro' })
  await correct(third.page, sardaigne, { 'Chef-lieu': 'Olbia' })
  await correct(third.page, ligurie, { 'Chef-lieu': 'Savona' })
  await bin(second, ligurie)
  await savedBackup(second, file('anne-mardi'))
  await merge(first, file('anne-mardi'))
  await savedBackup(third, file('petru-mardi'))
  rmSync(file('petru-mardi'))

  // Wednesday: what was on the lost stick comes with the next file; old files bring nothing and say why.
  for (const app of [first, second, third]) app.setNow('2026-03-18T09:00:00Z')
  await createPartner(third.page, 'Région de Campanie')
  await savedBackup(third, file('petru-mercredi'))
  await merge(first, file('petru-mercredi'))
  await bringsNothing(first, file('lundi'), /son propre passé/)
  await bringsNothing(second, file('lundi'), /[Rr]ien de nouveau/)
  await goTo(first, 'Désaccords')
  const open = first.page.locator('[data-disagreement]')
  await expect(open).toHaveCount(2)

  // Thursday: they are settled, the choice travels, and a file older than the choice changes nothing of it.
  for (const app of [first, second, third]) app.setNow('2026-03-19T09:00:00Z')
  await first.page
    .getByRole('region', { name: 'Chef-lieu', exact: true })
    .locator('.side')
    .filter({ hasText: 'Nuoro' })
    .getByRole('button')
    .first()
    .click()
  await expect(first.page.getByText('Retenu : Nuoro')).toBeVisible()
  await first.page.getByRole('button', { name: /^Garder la fiche/ }).click()
  await expect(first.page.getByRole('heading', { name: 'Aucun désaccord' })).toBeVisible()
  await savedBackup(first, file('ghjulia-jeudi'))
  await merge(third, file('ghjulia-jeudi'))
  await bringsNothing(third, file('anne-mardi'), /[Rr]ien de nouveau/)
  await goTo(third, 'Désaccords')
  await expect(third.page.getByRole('heading', { name: 'Aucun désaccord' })).toBeVisible()

  // Friday: a laptop goes back to Monday, works on, and gets back what it had given away.
  for (const app of [first, second, third]) app.setNow('2026-03-20T09:00:00Z')
  second.answerDialog({ open: file('lundi') })
  await toBackups(second)
  await second.page.getByRole('button', { name: 'Revenir à un fichier…' }).click()
  await second.page.getByRole('button', { name: 'Revenir à cette sauvegarde' }).click()
  await expect(second.page.getByText(/Ce portable est revenu à la sauvegarde/)).toBeVisible()
  expect(await partners(second)).toEqual([ligurie, sardaigne, toscane])
  await bin(second, toscane)
  await merge(second, file('ghjulia-jeudi'))
  expect(await partners(second)).toEqual(['Région de Campanie', ligurie, sardaigne])
  const form = await fresh(third.page, 'Nouveau contact')
  await form.getByLabel('Nom', { exact: true }).fill('Exemple')
  await form.getByLabel('Prénom').fill('Maria')
  await pick(third.page, 'Organisme', toscane)
  await form.getByLabel('Intitulé').fill('Présidente de la Région')
  await form.getByRole('button', { name: /^Créer/ }).click()
  await expect(third.page.getByRole('heading', { level: 1, name: 'Maria EXEMPLE' })).toBeVisible()

  // Saturday: a profile is copied, and both go on.
  for (const app of [first, second, third]) app.setNow('2026-03-21T09:00:00Z')
  await first.closeWindow()
  cpSync(profile('1'), profile('4'), { recursive: true, verbatimSymlinks: true, filter: (path) => !path.includes('Singleton') })
  const again = await start({ profile: profile('1'), day: '2026-03-21' })
  const twin = await start({ profile: profile('4'), day: '2026-03-21' })
  await createPartner(again.page, 'Région de Murcie')
  await createPartner(twin.page, 'Région de Galice')
  await savedBackup(twin, file('copie-samedi'))
  await openFile(again, file('copie-samedi'))
  await expect(again.page.getByText(/porte le nom de ce portable et contient des changements/)).toBeVisible()
  await again.page.getByRole('main').getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect(again.page.getByText('Fusion terminée')).toBeVisible()

  // Sunday: everybody hands everybody a file, in whatever order, and all end with the same.
  const all = [again, second, third, twin]
  for (const [at, app] of all.entries()) {
    await savedBackup(app, file(`dimanche-${at}`))
    for (const other of all) if (other !== app) await receive(other, file(`dimanche-${at}`))
  }
  for (const [at, app] of all.entries()) {
    await savedBackup(app, file(`soir-${at}`))
    for (const other of all) if (other !== app) await receive(other, file(`soir-${at}`))
  }
  const lines = await linesOf(again, file('fin-0'))
  for (const [at, app] of all.entries()) {
    if (at > 0) expect(await linesOf(app, file(`fin-${at}`))).toEqual(lines)
    expect(await partners(app)).toEqual(['Région de Campanie', 'Région de Galice', ligurie, 'Région de Murcie', sardaigne])
    await goTo(app, 'Désaccords')
    await expect(app.page.getByRole('region', { name: 'Liens à revoir' }).getByRole('link', { name: 'Maria EXEMPLE' })).toBeVisible()
    await expect(app.page.locator('[data-disagreement]')).toHaveCount(0)
    await expect(app.page.getByRole('navigation').getByRole('link', { name: 'Désaccords' })).toContainText('1')
  }
  await toBackups(again)
  const laptops = again.page.getByRole('region', { name: 'Portables connus' })
  for (const { laptop } of [anne, petru])
    await expect(laptops.getByRole('row', { name: new RegExp(laptop) }).getByRole('cell', { name: 'rien', exact: true })).toBeVisible()
})

/** Merges a file, or hears that it brings nothing. */
async function receive(app: RunningApp, path: string): Promise<void> {
  await openFile(app, path)
  const content = app.page.getByRole('main')
  const go = content.getByRole('button', { name: 'Fusionner', exact: true })
  const nothing = content.getByText(/[Rr]ien de nouveau|son propre passé/)
  await expect(go.or(nothing).first()).toBeVisible()
  if (await go.isVisible()) {
    await go.click()
    await expect(content.getByText('Fusion terminée')).toBeVisible()
  }
  await content.getByRole('button', { name: 'Fermer' }).last().click()
}
