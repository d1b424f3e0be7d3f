import { equalJson, type Json } from '../kernel/json'
import type { ComputeContext } from './define-record'
import type { offices } from './offices'
import type { RecordRow } from './record-row'

/** A setting of the directorate: what it is, the value it ships with, and where that value comes from. */
export interface ShippedSetting<Key extends string = string> {
  readonly key: Key
  readonly section: 'delays' | 'money' | 'retention' | 'privacy' | 'letterhead' | 'paper' | 'checks' | 'address'
  readonly kind: 'days' | 'months' | 'integer' | 'percent' | 'euros' | 'text' | 'lines' | 'yesNo' | 'millimetres' | 'address'
  readonly value: Json
  /** The article or the page that it comes from; null for a choice of the directorate. */
  readonly source: string | null
  /** Not read in a text of law: to be confirmed by the directorate before it is relied on. */
  readonly toCheck: boolean
}

const delay = <Key extends string>(
  key: Key,
  kind: 'days' | 'months',
  value: number,
  source: string | null,
  toCheck = false,
): ShippedSetting<Key> => ({
  key,
  section: 'delays',
  kind,
  value,
  source,
  toCheck,
})
const sum = <Key extends string>(
  key: Key,
  kind: 'percent' | 'euros',
  value: number,
  source: string,
  toCheck = false,
): ShippedSetting<Key> => ({
  key,
  section: 'money',
  kind,
  value,
  source,
  toCheck,
})
const kept = <Key extends string>(key: Key, kind: 'days' | 'integer', value: number, source: string): ShippedSetting<Key> => ({
  key,
  section: 'retention',
  kind,
  value,
  source,
  toCheck: true,
})
const privacy = <Key extends string>(key: Key, value: string, source: string | null): ShippedSetting<Key> => ({
  key,
  section: 'privacy',
  kind: 'lines',
  value,
  source,
  toCheck: true,
})
const letter = <Key extends string>(key: Key, kind: 'text' | 'lines', value: string): ShippedSetting<Key> => ({
  key,
  section: 'letterhead',
  kind,
  value,
  source: null,
  toCheck: false,
})
const paper = <Key extends string>(key: Key, value: number, kind: 'millimetres' | 'integer' = 'millimetres'): ShippedSetting<Key> => ({
  key,
  section: 'paper',
  kind,
  value,
  source: null,
  toCheck: true,
})

/** The checks of conventions, payments, actions and delegations that can be switched off one by one, with the text that each one applies; null for one of the directorate's own. */
export const checkSources = {
  objectMissing: 'CGCT, article L1115-1',
  amountMissing: 'CGCT, article L1115-1',
  sharesIncomplete: null,
  stateParty: 'CGCT, article L1115-5',
  notLocalAuthority: 'Circulaire NOR/INTB1809792C',
  authorisationMissing: 'CGCT, articles L1115-4 à L1115-5',
  authorisationLate: 'CGCT, articles L1115-4 à L1115-5',
  resolutionMissing: 'CNFPT, Rédiger une convention de coopération décentralisée',
  signedBeforeResolution: 'CNFPT, Rédiger une convention de coopération décentralisée',
  notTransmitted: 'CGCT, articles L1115-1 et L4141-1',
  datesOutOfOrder: null,
  noFrenchVersion: 'Loi 94-665, article 5',
  noAuthenticVersion: 'Loi 94-665, article 5',
  frenchShareTooHigh: 'CGCT, article L1115-4',
  accountsMissing: 'CGCT, article L1115-4',
  endsSoon: null,
  denounceSoon: null,
  committeeOverdue: null,
  subsidyWithoutConvention: 'Décret 2017-779, seuil de 23 000 €',
  ministryShareTooHigh: 'Appels à projets DCTCIV 2025',
  ownShareTooLow: 'Appels à projets DCTCIV 2025',
  valuedShareTooHigh: 'Appels à projets DCTCIV 2025',
  mandateMissing: 'CE, 11 janvier 2006',
} as const
export type CheckId = keyof typeof checkSources

/** An office whose holder may be addressed in a form of its own. */
export type AddressedOffice = Exclude<(typeof offices)[number], 'other'>

const described = [
  delay('convention.toRenewMonths', 'months', 6, null),
  delay('convention.alertMonths', 'months', 12, null),
  delay('convention.denounceAlertDays', 'days', 90, null),
  delay('convention.denounceUrgentDays', 'days', 30, null),
  delay('convention.transmissionDays', 'days', 15, 'Aucun délai légal de transmission (CGCT L4141-1)', true),
  delay('convention.reviewMonths', 'months', 2, 'Préfecture des Hautes-Pyrénées, caractère exécutoire des actes', true),
  delay('home.horizonDays', 'days', 90, null),
  delay('commitment.soonDays', 'days', 30, null),
  delay('delegation.purgeDays', 'days', 30, 'RGPD, art. 5-1-e', true),
  delay('delegation.invitationDays', 'days', 21, 'Guide des usages du protocole : trois semaines avant'),
  delay('programme.controllerDays', 'days', 14, 'Interreg Europe, procédures de compte rendu'),
  delay('programme.jointReportMonths', 'months', 3, 'Interreg Europe, procédures de compte rendu'),
  {
    key: 'aid.campaign',
    section: 'delays',
    kind: 'text',
    value: 'du 15 avril au 31 mai',
    source: 'Ministère de l’Europe et des affaires étrangères, e-APD',
    toCheck: false,
  } as const satisfies ShippedSetting,
  sum('subsidy.threshold', 'euros', 23_000, 'Décret 2017-779'),
  sum('membership.maxFrenchShare', 'percent', 50, 'CGCT L1115-4'),
  sum('cofunding.maxLeastDeveloped', 'percent', 70, 'Appels à projets DCTCIV 2025'),
  sum('cofunding.maxEligible', 'percent', 50, 'Appels à projets DCTCIV 2025'),
  sum('cofunding.maxOther', 'percent', 30, 'Appels à projets DCTCIV 2025'),
  sum('cofunding.minOwnShare', 'percent', 10, 'Appels à projets DCTCIV 2025'),
  sum('cofunding.maxValued', 'percent', 50, 'Appels à projets DCTCIV 2025'),
  sum('gift.declaration', 'euros', 150, 'Seuil de déclaration des parlementaires', true),
  kept('retention.conventionYears', 'integer', 10, 'À valider avec les Archives de Corse'),
  kept('retention.delegationYears', 'integer', 5, 'À valider avec les Archives de Corse'),
  kept('retention.expensesYears', 'integer', 10, 'À valider avec les Archives de Corse'),
  kept('retention.contactYears', 'integer', 3, 'CNIL, à valider'),
  privacy('privacy.officer', '', 'RGPD, art. 37'),
  privacy('privacy.basis', 'Mission d’intérêt public (RGPD, article 6-1-e)', 'RGPD, art. 6-1-e'),
  privacy('privacy.informed', '', 'RGPD, art. 13 et 14'),
  privacy('privacy.recipients', 'Agents de la direction\nCabinet, élus et services qui préparent une visite', null),
  privacy(
    'privacy.transfers',
    'Listes de participants remises aux autorités du pays visité, pour préparer la visite',
    'RGPD, art. 44 à 49',
  ),
  privacy(
    'privacy.security',
    'Postes de la direction, sans envoi par Internet\nFichiers échangés chiffrés par une phrase secrète',
    'RGPD, art. 32',
  ),
  letter('letterhead.authority', 'text', 'Collectivité de Corse'),
  letter('letterhead.authorityCorsican', 'text', 'Cullettività di Corsica'),
  letter('letterhead.directorate', 'text', 'Direction des affaires européennes et internationales'),
  letter('letterhead.address', 'lines', ''),
  letter('letterhead.contact', 'lines', ''),
  letter('signature.place', 'text', 'Ajaccio'),
  letter('signature.quality', 'lines', ''),
  letter('signature.name', 'text', ''),
  paper('label.width', 63.5),
  paper('label.height', 38.1),
  paper('label.columns', 3, 'integer'),
  paper('label.rows', 7, 'integer'),
  paper('label.left', 7.2),
  paper('label.top', 15.1),
  paper('label.gapX', 2.5),
  paper('label.gapY', 0),
  paper('badge.width', 90),
  paper('badge.height', 55),
]

const checks = (Object.keys(checkSources) as CheckId[]).map((id): ShippedSetting<`check.${CheckId}`> => ({
  key: `check.${id}`,
  section: 'checks',
  kind: 'yesNo',
  value: true,
  source: checkSources[id],
  toCheck: false,
}))

const high = 'Veuillez agréer, {appel}, les assurances de ma haute considération.'
const distinguished = 'Veuillez agréer, {appel}, l’expression de ma considération distinguée.'
const guide = 'Protocole épistolaire suisse (422-0-F)'

// Written whole for each gender: « l’ » and « la » are never put together by a program. A guide is named where one was read; without words, a person is addressed by civility alone.
const addressed: Readonly<
  Record<AddressedOffice, readonly [mr: string, mrs: string, closing: string, excellency?: true, source?: string]>
> = {
  headOfState: ['', '', ''],
  headOfGovernment: ['', '', ''],
  minister: ['Monsieur le Ministre', 'Madame la Ministre', high],
  ambassador: ['Monsieur l’Ambassadeur', 'Madame l’Ambassadrice', high, true, guide],
  frenchAmbassador: ['Monsieur l’Ambassadeur', 'Madame l’Ambassadrice', high],
  consulGeneral: ['Monsieur le Consul général', 'Madame la Consule générale', high],
  prefect: ['Monsieur le Préfet', 'Madame la Préfète', high],
  deputy: ['Monsieur le Député', 'Madame la Députée', high],
  senator: ['Monsieur le Sénateur', 'Madame la Sénatrice', high],
  europeanDeputy: ['Monsieur le Député européen', 'Madame la Députée européenne', high],
  executivePresident: ['Monsieur le Président', 'Madame la Présidente', high],
  assemblyPresident: ['Monsieur le Président', 'Madame la Présidente', high],
  regionPresident: ['Monsieur le Président', 'Madame la Présidente', high],
  departmentPresident: ['Monsieur le Président', 'Madame la Présidente', high],
  executiveCouncillor: ['Monsieur le Conseiller exécutif', 'Madame la Conseillère exécutive', distinguished],
  councillor: ['Monsieur le Conseiller', 'Madame la Conseillère', distinguished],
  governor: ['Monsieur le Gouverneur', 'Madame la Gouverneure', high],
  mayor: ['Monsieur le Maire', 'Madame la Maire', distinguished],
  bishop: ['Monseigneur', '', 'Veuillez agréer, {appel}, l’expression de mon profond respect.', true, guide],
  general: ['', '', ''],
  judge: ['', '', ''],
  networkPresident: ['Monsieur le Président', 'Madame la Présidente', high],
  rector: ['Monsieur le Président', 'Madame la Présidente', distinguished],
  director: ['Monsieur le Directeur', 'Madame la Directrice', distinguished],
  officer: ['', '', ''],
}

const addresses = (Object.keys(addressed) as AddressedOffice[]).map((office): ShippedSetting<`address.${AddressedOffice}`> => {
  const [mr, mrs, closing, excellency = false, source = null] = addressed[office]
  return {
    key: `address.${office}`,
    section: 'address',
    kind: 'address',
    value: { mr, mrs, closing, excellency },
    source,
    toCheck: source === null && mr !== '',
  }
})

/** The name of a setting that ships: what its words are typed by, so that one without words does not compile. */
export type SettingKey = (typeof described)[number]['key'] | (typeof checks)[number]['key'] | (typeof addresses)[number]['key']

/** Every setting that ships, in the order of the settings screen. */
export const shippedSettings: readonly ShippedSetting<SettingKey>[] = [...described, ...checks, ...addresses]

const byKey: ReadonlyMap<string, ShippedSetting> = new Map(shippedSettings.map((setting) => [setting.key, setting]))

/** What is kept of a setting that was changed and then given back: the shipped value of whichever version reads it. */
export const asShipped = 'null'

/** Reads settings by key: the directorate's own value, else the shipped one. A key that nobody ships and nobody set is null. */
export function settingReader(changed: ReadonlyMap<string, Json>): (key: string) => Json {
  return (key) => changed.get(key) ?? byKey.get(key)?.value ?? null
}

/** Whether what holds for a setting is still a shipped value that nobody read in a text of law or a guide. */
export function isToCheck(key: string, value: Json): boolean {
  const shipped = byKey.get(key)
  return shipped?.toCheck === true && equalJson(shipped.value, value)
}

/** The settings that the directorate changed, by key, from the living rows of type setting. One that was given back, or whose value cannot be read, is as if nobody had changed it. */
export function changedSettings(rows: readonly RecordRow[]): ReadonlyMap<string, Json> {
  return new Map(
    rows.flatMap((row): readonly [string, Json][] => {
      if (row['value'] === asShipped) return []
      try {
        return [[String(row['key']), JSON.parse(String(row['value'])) as Json]]
      } catch {
        return []
      }
    }),
  )
}

/** A setting that is a number; what a person wrote in its place never breaks a computation: the shipped number then holds. */
export function shippedNumber(context: Pick<ComputeContext, 'setting'>, key: string): number {
  const value = context.setting(key)
  const shipped = byKey.get(key)?.value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof shipped !== 'number') throw new Error(`no number is shipped for ${key}`)
  return shipped
}
