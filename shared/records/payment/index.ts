import { choice, choices, field, link, list } from '../../fields/make'
import { aidMarkers, aidSectors, aidTypes, sustainableGoals } from '../aid-codes'
import { defineRecord } from '../define-record'

/** One line of money paid, with all that the yearly declaration of aid asks (CGCT L1115-6). */
export const payment = defineRecord({
  type: 'payment',
  place: 'records',
  fields: {
    number: field('text', { width: 'third', maxLength: 60 }),
    title: field('text', { required: 'always', maxLength: 300 }),
    year: field('integer', { min: 1900, max: 2999, year: true, required: 'always', width: 'third' }),
    paidOn: field('day', { width: 'third' }),
    voucher: field('text', { width: 'third', maxLength: 60, level: 'internal' }),
    paid: field('money', { min: 0, width: 'half' }),
    committed: field('money', { min: 0, width: 'half' }),
    ownFunds: field('money', { min: 0, width: 'half' }),
    cofunding: list(
      {
        funder: link('partner', { width: 'half' }),
        name: field('text', { width: 'half', maxLength: 200 }),
        amount: field('money', { min: 0, required: 'always', width: 'half' }),
      },
      ['funder', 'name', 'amount'],
    ),
    beneficiary: link('partner', { width: 'half' }),
    beneficiaryName: field('text', { width: 'half', maxLength: 200 }),
    siret: field('text', { width: 'third', pattern: { source: '^[0-9]{9}([0-9]{5})?$', sentence: 'siren' } }),
    rna: field('text', { width: 'third', maxLength: 10 }),
    action: link('action', { width: 'half' }),
    convention: link('convention', { width: 'half' }),
    area: choice(['country', 'france', 'regional', 'multilateral'], { segmented: true }),
    country: field('country', { width: 'half' }),
    aidCountryCode: field('text', { width: 'third', maxLength: 5, pattern: { source: '^[0-9]{1,5}$', sentence: 'number' } }),
    eligible: field('yesNo', { width: 'third' }),
    leastDeveloped: field('yesNo', { width: 'third' }),
    nature: choice(['subsidy', 'service', 'travel', 'salary', 'gift', 'scholarship', 'refugees', 'awareness', 'multilateral'], {
      width: 'half',
    }),
    aidSector: choice(aidSectors, { width: 'half' }),
    purpose: field('text', { width: 'third', pattern: { source: '^[0-9]{5}$', sentence: 'number' } }),
    aidType: choice(aidTypes, { width: 'half' }),
    channel: field('text', { width: 'third', pattern: { source: '^[0-9]{5}$', sentence: 'number' } }),
    delivery: choice(['bilateral', 'multilateral'], { segmented: true, width: 'half' }),
    levy: choice(['none', 'water', 'energy', 'waste', 'mobility'], { width: 'half' }),
    humanitarian: choice(['none', 'faceco', 'direct', 'ngo'], { width: 'half' }),
    markers: list(
      {
        marker: choice(aidMarkers, { required: 'always', width: 'half' }),
        score: choice(['0', '1', '2', 'unexamined'], { segmented: true, width: 'half' }),
      },
      ['marker', 'score'],
    ),
    goals: choices(sustainableGoals),
    proof: link('document', { width: 'half' }),
    notes: field('longText', { level: 'confidential' }),
  },
  computed: {
    missingCodes: {
      field: field('integer'),
      today: false,
      of: (row) =>
        [row.aidSector, row.aidType, row.channel, row.delivery, row.nature, row.area === 'country' ? row.country : row.area].filter(
          (value) => value == null,
        ).length,
    },
  },
  create: ['title', 'year', 'paid', 'beneficiary', 'country'],
  initial: { area: 'country', levy: 'none', humanitarian: 'none' },
  sections: [
    { name: 'identity', fields: ['title', 'number', 'year', 'paidOn', 'voucher', 'paid', 'committed', 'ownFunds', 'cofunding'] },
    { name: 'parties', fields: ['beneficiary', 'beneficiaryName', 'siret', 'rna', 'action', 'convention'] },
    { name: 'place', fields: ['area', 'country', 'aidCountryCode', 'eligible', 'leastDeveloped'] },
    {
      name: 'declaration',
      fields: ['nature', 'aidSector', 'purpose', 'aidType', 'channel', 'delivery', 'levy', 'humanitarian', 'markers', 'goals'],
    },
    { name: 'proof', fields: ['proof', 'notes'] },
  ],
  columns: [
    { field: 'number', width: 150, shown: false },
    { field: 'year', width: 90, shown: true },
    { field: 'paidOn', width: 110, shown: true },
    { field: 'title', width: 300, shown: true },
    { field: 'beneficiary', width: 220, shown: true },
    { field: 'country', width: 120, shown: true },
    { field: 'paid', width: 140, shown: true },
    { field: 'committed', width: 140, shown: false },
    { field: 'action', width: 220, shown: true },
    { field: 'convention', width: 220, shown: false },
    { field: 'nature', width: 150, shown: false },
    { field: 'aidSector', width: 180, shown: false },
    { field: 'missingCodes', width: 130, shown: false },
  ],
  sortedBy: { field: 'paidOn', descending: true },
  keyFacts: ['paid', 'year', 'paidOn', 'beneficiary', 'country', 'action', 'convention'],
  number: { field: 'number', prefix: 'VERS' },
  title: (row) => row.title ?? '',
})
