/** The list of documents that can be printed. */
export const documents = {
  whole: 'Sur toute la base',
  about: 'Choisir : {{what}}',
  prepare: 'Préparer',
} as const
