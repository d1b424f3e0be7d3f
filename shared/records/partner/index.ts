import { choice, choices, field, link, links, list, tags } from '../../fields/make'
import { defineRecord } from '../define-record'
import { languageTags } from '../languages'
import { sectors } from '../sectors'
import { timeZones } from '../time-zones'

/** What a body is; a State can be a contact but not a party to a convention (CGCT L1115-5). */
const partnerKinds = [
  'authority',
  'assembly',
  'state',
  'network',
  'publicBody',
  'grouping',
  'university',
  'association',
  'international',
  'company',
  'other',
] as const

const levels = ['municipal', 'intermediate', 'regional', 'federated', 'national', 'european', 'international'] as const

/** An institution or body that the directorate has relations with, Corsican actors included. */
export const partner = defineRecord({
  type: 'partner',
  place: 'records',
  fields: {
    name: field('text', { required: 'always' }),
    acronym: field('text', { width: 'third', maxLength: 40 }),
    kind: choice(partnerKinds, { required: 'always', width: 'half' }),
    level: choice(levels, { width: 'half' }),
    side: choice(['foreign', 'corsican', 'french'], { segmented: true, width: 'half' }),
    standing: choice(['active', 'dormant', 'ended'], { segmented: true, width: 'half' }),
    names: list(
      {
        name: field('scriptName', { required: 'always' }),
        form: choice(['official', 'usual', 'short', 'transliteration', 'former'], { width: 'half' }),
        valid: field('dayRange', { width: 'half' }),
      },
      ['name'],
    ),
    country: field('country', { required: 'always', width: 'half' }),
    subdivision: field('text', {
      width: 'half',
      maxLength: 12,
      pattern: { source: '^[A-Z0-9]{2,5}(-[A-Z0-9]{1,3})?$', sentence: 'uppercase-code' },
    }),
    seat: field('text', { width: 'half', maxLength: 120 }),
    zone: choice(timeZones, { width: 'half' }),
    parent: link('partner'),
    networks: links('partner', { where: { field: 'kind', codes: ['network'] } }),
    since: field('day', { width: 'half' }),
    followedBy: link('member', { width: 'half', level: 'internal' }),
    sectors: choices(sectors),
    topics: tags('topic'),
    languages: choices(languageTags),
    population: field('integer', { width: 'half', min: 0 }),
    area: field('integer', { width: 'half', min: 0 }),
    presentation: field('longText'),
    powers: field('longText'),
    holidays: field('longText'),
    addresses: list({ use: choice(['seat', 'postal', 'office'], { width: 'half' }), address: field('address', { required: 'always' }) }, [
      'address',
    ]),
    phones: list(
      {
        phone: field('phone', { required: 'always', width: 'half' }),
        use: choice(['switchboard', 'cabinet', 'international', 'mobile', 'fax'], { width: 'half' }),
      },
      ['phone'],
      { itemLevels: { by: 'use', codes: { cabinet: 'internal', mobile: 'internal' } } },
    ),
    emails: list(
      {
        email: field('email', { required: 'always', width: 'half' }),
        use: choice(['general', 'cabinet', 'international', 'press'], { width: 'half' }),
      },
      ['email'],
      { itemLevels: { by: 'use', codes: { cabinet: 'internal' } } },
    ),
    website: field('url'),
    siren: field('text', { width: 'third', pattern: { source: '^[0-9]{9}([0-9]{5})?$', sentence: 'siren' } }),
    foreignId: field('text', { width: 'third', maxLength: 60 }),
    pic: field('text', { width: 'third', pattern: { source: '^[0-9]{9}$', sentence: 'number' } }),
    recognised: field('yesNo', { width: 'half', level: 'confidential' }),
    contractingBasis: field('longText', { level: 'confidential' }),
    confidentiality: choice(['public', 'internal', 'confidential'], { segmented: true, width: 'half', level: 'confidential' }),
  },
  computed: {},
  create: ['name', 'kind', 'country', 'level', 'side'],
  initial: { standing: 'active' },
  sections: [
    {
      name: 'identity',
      fields: ['name', 'acronym', 'kind', 'level', 'side', 'standing', 'names', 'country', 'subdivision', 'seat', 'zone'],
    },
    { name: 'relation', fields: ['since', 'followedBy', 'parent', 'networks', 'sectors', 'topics', 'presentation'] },
    { name: 'reach', fields: ['addresses', 'phones', 'emails', 'website', 'languages'] },
    { name: 'knowledge', fields: ['population', 'area', 'powers', 'holidays'] },
    { name: 'identifiers', fields: ['siren', 'foreignId', 'pic'] },
    { name: 'caution', fields: ['recognised', 'contractingBasis', 'confidentiality'] },
  ],
  columns: [
    { field: 'name', width: 300, shown: true },
    { field: 'acronym', width: 110, shown: false },
    { field: 'country', width: 130, shown: true },
    { field: 'kind', width: 170, shown: true },
    { field: 'level', width: 130, shown: true },
    { field: 'seat', width: 140, shown: false },
    { field: 'side', width: 110, shown: false },
    { field: 'standing', width: 110, shown: true },
    { field: 'since', width: 150, shown: true },
    { field: 'followedBy', width: 150, shown: true },
    { field: 'sectors', width: 200, shown: false },
    { field: 'topics', width: 160, shown: false },
    { field: 'parent', width: 200, shown: false },
    { field: 'website', width: 200, shown: false },
  ],
  keyFacts: ['country', 'level', 'kind', 'seat', 'since', 'followedBy'],
  status: 'standing',
  title: (row) => row.name ?? '',
})
