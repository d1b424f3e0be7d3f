import { zonesEn } from './en/codes'
import { zonesFr } from './fr/codes'
import type { Language } from './language'

const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = { fr: zonesFr, en: zonesEn }

/** The clock of a zone by its town: « Paris, Ajaccio »; the last part of its IANA name for a zone that is not offered. */
export function zoneName(zone: string, language: Language): string {
  return names[language][zone] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
