import type { document } from '../../../records/document'
import type { RecordWords } from '../../record-words'
import { confidentialityFr } from '../codes'

/** Document, in French. */
export const documentFr: RecordWords<(typeof document)['fields']> = {
  one: 'document',
  many: 'documents',
  title: 'Documents',
  fresh: 'Nouveau document',
  create: 'Ajouter un document',
  none: 'Aucun document pour l’instant',
  this: 'ce document',
  untitled: 'Document sans titre',
  fields: {
    title: { label: 'Titre' },
    kind: {
      label: 'Type',
      codes: {
        agreement: 'Acte signé',
        resolution: 'Délibération',
        receipt: 'Accusé de réception',
        letter: 'Lettre',
        minutes: 'Compte rendu',
        report: 'Rapport',
        programme: 'Programme',
        presentation: 'Présentation',
        photo: 'Photographie',
        print: 'Édition imprimée',
        press: 'Presse',
        proof: 'Pièce justificative',
        translation: 'Traduction',
        other: 'Autre',
      },
    },
    on: { label: 'Date' },
    number: { label: 'Numéro ou référence' },
    language: { label: 'Langue' },
    authentic: { label: 'Fait foi' },
    file: { label: 'Fichier' },
    about: { label: 'Concerne', one: 'fiche', add: 'Ajouter une fiche', item: { to: { label: 'Fiche' } } },
    author: { label: 'Auteur' },
    shelf: { label: 'Cote' },
    confidentiality: { label: 'Confidentialité', codes: confidentialityFr },
    notes: { label: 'Notes' },
  },
  computed: {},
  sections: { identity: 'Document', text: 'Texte', relation: 'Relation' },
  pointing: { 'about/to': 'Documents' },
}
