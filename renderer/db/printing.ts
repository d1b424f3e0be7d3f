import type { Json } from '../../shared/kernel/json'
import { keepPreference, usePreference } from './preferences'

// What a screen hands to the printer: a table of twenty thousand records is no part of an address. It stays until the next one, so that a reload shows it again.

/** Hands the options of a dossier to the screen that prepares it. */
export async function handToPrint(dossier: string, options: Json): Promise<void> {
  await keepPreference(`print/${dossier}`, options)
}

/** What was handed last for a dossier; null: nothing, or not read yet. */
export function useHandedToPrint(dossier: string): Json {
  const [handed] = usePreference<Json>(`print/${dossier}`, null)
  return handed
}
