import { choice, choices, field, group, link, list, tags } from '../../fields/make'
import { aidSectors, sustainableGoals } from '../aid-codes'
import { confidentialityLevels } from '../confidentiality'
import { defineRecord } from '../define-record'
import { sectors } from '../sectors'
import { shippedNumber } from '../shipped-settings'
import { conventionStates, endsOn, inForceOn, lastDayToDenounce, lastSigningOf, stateOn } from './term'

/** How far a convention has come, in the order of the work; the last four end it or hold it. */
export const conventionSteps = [
  'draft',
  'negotiating',
  'submitted',
  'deliberated',
  'signed',
  'transmitted',
  'denounced',
  'suspended',
  'replaced',
  'closed',
] as const

/** The steps from the signature on, where the law asks for an object and an amount (CGCT L1115-1). */
export const signedSteps = ['signed', 'transmitted', 'denounced', 'suspended', 'replaced', 'closed'] as const

/** Legal bases that need an authorisation of the representative of the State beforehand (CGCT L1115-4 to L1115-5). */
export const authorisedBases = ['L1115-4', 'L1115-4-1', 'L1115-4-2', 'L1115-5'] as const

/** An agreement with a foreign authority, from its first draft to its end. */
export const convention = defineRecord({
  type: 'convention',
  place: 'records',
  fields: {
    number: field('text', { width: 'third', maxLength: 60 }),
    title: field('text', { required: 'always' }),
    titles: list({ title: field('scriptName', { required: 'always' }) }, ['title']),
    kind: choice(
      [
        'convention',
        'framework',
        'protocol',
        'charter',
        'declaration',
        'friendship',
        'twinning',
        'letter',
        'amendment',
        'membership',
        'gectStatutes',
        'subsidy',
      ],
      { required: 'always', width: 'half' },
    ),
    step: choice(conventionSteps, { required: 'always', width: 'half' }),
    frame: link('convention', { width: 'half' }),
    amends: link('convention', { width: 'half' }),
    replacedBy: link('convention', { width: 'half' }),
    parties: list(
      {
        partner: link('partner', { required: 'always', width: 'half' }),
        role: choice(['party', 'associated', 'operator', 'witness'], { width: 'half' }),
        signing: group({
          day: field('day', { width: 'third' }),
          place: field('text', { width: 'third', maxLength: 120 }),
          name: field('text', { width: 'half', maxLength: 200 }),
          title: field('text', { width: 'half', maxLength: 200 }),
          act: field('text', { maxLength: 200 }),
        }),
      },
      ['partner'],
      { personal: true },
    ),
    signingWay: choice(['sameDay', 'exchange', 'electronic'], { segmented: true, width: 'half' }),
    object: field('longText', { required: signedSteps }),
    amount: field('money', { min: 0, required: signedSteps, width: 'half' }),
    shares: list(
      {
        year: field('integer', { min: 1900, max: 2999, year: true, width: 'third' }),
        partner: link('partner', { width: 'half' }),
        nature: choice(['cash', 'valued'], { segmented: true, width: 'third' }),
        amount: field('money', { min: 0, required: 'always', width: 'half' }),
        label: field('text', { width: 'half', maxLength: 200 }),
      },
      ['year', 'partner', 'amount'],
    ),
    sectors: choices(sectors),
    aidSector: choice(aidSectors, { width: 'half' }),
    goals: choices(sustainableGoals),
    topics: tags('topic'),
    nature: choice(['cooperation', 'developmentAid', 'humanitarian'], { segmented: true }),
    urgent: field('yesNo', { width: 'third' }),
    urgency: field('longText'),
    basis: choice(['L1115-1', 'L1115-1-1', 'waste', 'L1115-3', 'L1115-4', 'L1115-4-1', 'L1115-4-2', 'L1115-5', 'other'], {
      width: 'half',
    }),
    exception: choice(['approvedAgreement', 'regionalProgramme', 'grouping', 'otherCase'], { width: 'half' }),
    authorisation: group({
      number: field('text', { width: 'half', maxLength: 120 }),
      day: field('day', { width: 'half' }),
      authority: field('text', { maxLength: 200 }),
    }),
    report: group({ number: field('text', { width: 'half', maxLength: 60 }), day: field('day', { width: 'half' }) }),
    resolution: group({
      body: choice(['AC', 'CP', 'CE'], { segmented: true, width: 'third' }),
      number: field('text', { width: 'third', maxLength: 60 }),
      day: field('day', { width: 'third' }),
      votes: field('text', { maxLength: 200 }),
    }),
    countersign: group({
      authority: field('text', { width: 'half', maxLength: 200 }),
      reference: field('text', { width: 'half', maxLength: 120 }),
      day: field('day', { width: 'half' }),
    }),
    transmission: group(
      {
        day: field('day', { width: 'half' }),
        way: choice(['paper', 'actes'], { segmented: true, width: 'half' }),
        receipt: field('text', { width: 'half', maxLength: 120 }),
        received: field('day', { width: 'half' }),
      },
      { required: ['transmitted'] },
    ),
    remarks: list(
      {
        day: field('day', { required: 'always', width: 'third' }),
        kind: choice(['documents', 'informal', 'referral', 'remark'], { width: 'half' }),
        text: field('longText'),
      },
      ['day', 'kind'],
      { level: 'confidential' },
    ),
    publication: group({ day: field('day', { width: 'half' }), medium: field('text', { width: 'half', maxLength: 200 }) }),
    term: group({
      effect: field('day', { width: 'third' }),
      duration: field('duration', { width: 'third' }),
      end: field('day', { width: 'third' }),
      reason: field('text', { maxLength: 300 }),
    }),
    renewal: group({
      mode: choice(['none', 'express', 'tacit'], { segmented: true }),
      period: field('duration', { width: 'third' }),
      times: field('integer', { min: 0, max: 99, width: 'third' }),
      notice: field('duration', { width: 'third' }),
    }),
    denouncedOn: field('day', { width: 'half' }),
    ending: field('longText'),
    versions: list(
      {
        language: field('language', { required: 'always', width: 'half' }),
        authentic: field('yesNo', { width: 'half' }),
        translator: field('text', { width: 'half', maxLength: 200, level: 'internal' }),
        sworn: field('yesNo', { width: 'half' }),
        document: link('document'),
      },
      ['language', 'authentic'],
    ),
    originals: list(
      {
        holder: field('text', { required: 'always', width: 'half', maxLength: 200 }),
        count: field('integer', { min: 1, width: 'third' }),
        mark: field('text', { width: 'third', maxLength: 120 }),
      },
      ['holder', 'count'],
      { level: 'internal' },
    ),
    committee: field('longText'),
    committeeEvery: field('duration', { width: 'half' }),
    committeeOn: field('day', { width: 'half' }),
    evaluation: field('longText'),
    disputes: field('longText'),
    law: field('text', { maxLength: 300 }),
    termination: field('longText'),
    frenchShare: field('percent', { width: 'half' }),
    yearlyAccounts: list(
      {
        year: field('integer', { min: 1900, max: 2999, year: true, required: 'always', width: 'third' }),
        accounts: field('yesNo', { width: 'third' }),
        report: field('yesNo', { width: 'third' }),
      },
      ['year'],
    ),
    followedBy: link('member', { width: 'half', level: 'internal' }),
    elected: link('contact', { width: 'half' }),
    confidentiality: choice(confidentialityLevels, { segmented: true, width: 'half', level: 'confidential' }),
  },
  computed: {
    state: {
      field: choice(conventionStates),
      today: true,
      of: (row, context) => stateOn(row, context.today, shippedNumber(context, 'convention.toRenewMonths')),
    },
    signedOn: { field: field('day'), today: false, of: lastSigningOf },
    inForceOn: { field: field('day'), today: false, of: inForceOn },
    endsOn: { field: field('day'), today: true, of: (row, { today }) => endsOn(row, today) },
    denounceBy: { field: field('day'), today: true, of: (row, { today }) => lastDayToDenounce(row, today) },
  },
  create: ['title', 'kind', 'parties.partner', 'step', 'followedBy'],
  initial: { step: 'draft' },
  sections: [
    { name: 'identity', fields: ['title', 'titles', 'number', 'kind', 'step', 'followedBy', 'elected', 'confidentiality'] },
    { name: 'parties', fields: ['parties', 'signingWay'] },
    { name: 'content', fields: ['object', 'amount', 'shares', 'nature', 'urgent', 'urgency', 'sectors', 'aidSector', 'goals', 'topics'] },
    { name: 'law', fields: ['basis', 'exception', 'authorisation'] },
    { name: 'decision', fields: ['report', 'resolution', 'countersign'] },
    {
      name: 'legality',
      fields: ['transmission', 'remarks', 'publication'],
      when: ({ step }) => step != null && !['draft', 'negotiating', 'submitted'].includes(step),
    },
    { name: 'term', fields: ['term', 'renewal'] },
    {
      name: 'end',
      fields: ['denouncedOn', 'replacedBy', 'ending'],
      when: ({ step }) => step != null && signedSteps.slice(2).some((one) => one === step),
    },
    { name: 'texts', fields: ['versions', 'originals'] },
    { name: 'life', fields: ['frame', 'amends', 'committee', 'committeeEvery', 'committeeOn'] },
    { name: 'clauses', fields: ['evaluation', 'disputes', 'law', 'termination'] },
    {
      name: 'membership',
      fields: ['frenchShare', 'yearlyAccounts'],
      when: ({ basis }) => basis != null && ['L1115-4', 'L1115-4-1', 'L1115-4-2'].includes(basis),
    },
  ],
  columns: [
    { field: 'number', width: 160, shown: true },
    { field: 'title', width: 320, shown: true },
    { field: 'parties', width: 220, shown: true },
    { field: 'state', width: 130, shown: true },
    { field: 'signedOn', width: 120, shown: true },
    { field: 'inForceOn', width: 130, shown: false },
    { field: 'endsOn', width: 120, shown: true },
    { field: 'denounceBy', width: 176, shown: true },
    { field: 'amount', width: 140, shown: true },
    { field: 'kind', width: 150, shown: false },
    { field: 'step', width: 130, shown: false },
    { field: 'basis', width: 130, shown: false },
    { field: 'sectors', width: 200, shown: false },
    { field: 'followedBy', width: 150, shown: true },
    { field: 'topics', width: 160, shown: false },
  ],
  shownWhen: {
    urgent: ({ nature }) => nature === 'humanitarian',
    urgency: ({ nature, urgent }) => nature === 'humanitarian' || urgent === true,
    exception: ({ basis }) => basis === 'L1115-5',
    authorisation: ({ basis }) => authorisedBases.some((one) => one === basis),
    signingWay: ({ step }) => signedSteps.some((one) => one === step),
    originals: ({ step }) => signedSteps.some((one) => one === step),
    committeeOn: ({ step }) => step === 'signed' || step === 'transmitted',
    denouncedOn: ({ step }) => step === 'denounced',
    replacedBy: ({ step }) => step === 'replaced',
    amends: ({ kind }) => kind === 'amendment',
  },
  sortedBy: { field: 'number', descending: true },
  keyFacts: ['signedOn', 'inForceOn', 'endsOn', 'denounceBy', 'amount', 'followedBy'],
  status: 'state',
  way: ['draft', 'negotiating', 'submitted', 'deliberated', 'signed', 'transmitted'],
  step: 'step',
  number: { field: 'number', prefix: 'CONV' },
  title: (row) => row.title ?? '',
})
