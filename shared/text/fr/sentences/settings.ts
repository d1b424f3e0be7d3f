/** The settings. */
export const settings = {
  appearance: 'Ce portable',
  language: 'Langue',
  theme: 'Thème',
  members: 'Collègues',
  laptops: 'Portables',
  vocabularies: 'Vocabulaires',
  base: 'Base',
  about: 'À propos de Ponte',
  version: 'Version {{version}}, {{host}}',
  journal: 'Ouvrir le journal',
  journalText: 'Le journal dit ce que Ponte a fait, jamais ce que vos fiches contiennent.',
  keys: 'Raccourcis du clavier',
} as const
