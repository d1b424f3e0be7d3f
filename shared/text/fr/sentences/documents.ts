/** The list of documents that can be printed. */
export const documents = {
  title: 'Documents à imprimer',
  whole: 'Sur toute la base',
  about: 'Choisir : {{what}}',
  prepare: 'Préparer',
} as const
