import type { commitment } from '../../../records/commitment'
import type { RecordWords } from '../../record-words'

/** Commitment, in French. */
export const commitmentFr: RecordWords<(typeof commitment)['fields']> = {
  one: 'engagement',
  many: 'engagements',
  title: 'Engagements',
  fresh: 'Nouvel engagement',
  create: 'Créer un engagement',
  none: 'Aucun engagement pour l’instant',
  this: 'cet engagement',
  untitled: 'Engagement sans libellé',
  fields: {
    number: { label: 'Numéro', help: 'Donné à la création.' },
    title: { label: 'Ce qui est promis' },
    by: { label: 'Promis par' },
    to: { label: 'Promis à' },
    side: { label: 'Sens', codes: { ours: 'Nous devons', theirs: 'On nous doit' } },
    dueOn: { label: 'Échéance' },
    from: { label: 'Pris dans', help: 'La convention, la délégation ou l’action où l’engagement a été pris.' },
    step: { label: 'Étape', codes: { open: 'À tenir', done: 'Tenu', dropped: 'Abandonné' } },
    doneOn: { label: 'Tenu le' },
    proof: { label: 'Preuve' },
    followedBy: { label: 'Suivi par' },
    detail: { label: 'Détail' },
  },
  computed: {
    state: {
      label: 'État',
      codes: { overdue: 'En retard', soon: 'Bientôt dû', open: 'À tenir', done: 'Tenu', dropped: 'Abandonné' },
    },
  },
  sections: { identity: 'Engagement', sequel: 'Suite' },
  pointing: {
    by: 'Engagements pris',
    to: 'Engagements reçus',
    from: 'Engagements',
    proof: 'Preuve de',
    followedBy: 'Engagements suivis',
  },
}
