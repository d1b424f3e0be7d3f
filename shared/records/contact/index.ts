import { choice, choices, field, group, link, list, tags } from '../../fields/make'
import { confidentialityLevels } from '../confidentiality'
import { defineRecord } from '../define-record'
import { sectors } from '../sectors'
import { mandateOn } from './current-mandate'
import { offices } from '../offices'
import { personName } from './person-name'

/** A person; what a person does for a body is a mandate with its dates, never a property of the person. */
export const contact = defineRecord({
  type: 'contact',
  place: 'records',
  fields: {
    civility: choice(['mr', 'mrs'], { segmented: true, width: 'third' }),
    honorific: field('text', { width: 'third', maxLength: 60 }),
    gender: choice(['masculine', 'feminine'], { segmented: true, width: 'third' }),
    given: field('text', { width: 'half', maxLength: 120 }),
    family: field('text', { required: 'always', width: 'half', maxLength: 120 }),
    particle: field('text', { width: 'third', maxLength: 20 }),
    nameOrder: choice(['givenFirst', 'familyFirst'], { segmented: true, width: 'half' }),
    names: list(
      {
        name: field('scriptName', { required: 'always' }),
        form: choice(['native', 'transliteration', 'usual', 'former'], { width: 'half' }),
      },
      ['name'],
      { personal: true },
    ),
    pronunciation: field('text', { width: 'half', maxLength: 120 }),
    languages: list(
      {
        language: field('language', { required: 'always', width: 'half' }),
        level: choice(['native', 'fluent', 'working', 'basic'], { width: 'half' }),
      },
      ['language', 'level'],
      { personal: true },
    ),
    photo: field('file', { level: 'internal' }),
    mandates: list(
      {
        partner: link('partner', { required: 'always', width: 'half' }),
        title: field('text', { required: 'always', width: 'half', maxLength: 200 }),
        original: field('scriptName'),
        office: choice(offices, { width: 'half' }),
        rank: field('integer', { width: 'third', min: 1, max: 998 }),
        period: field('dayRange', { width: 'half' }),
        accreditedOn: field('day', { width: 'half' }),
        source: field('text', { maxLength: 300, level: 'internal' }),
      },
      ['title', 'partner', 'period'],
      { personal: true },
    ),
    phones: list(
      {
        phone: field('phone', { required: 'always', width: 'half' }),
        use: choice(['work', 'mobile', 'secretariat', 'home', 'fax'], { width: 'half' }),
      },
      ['phone'],
      { personal: true, itemLevels: { by: 'use', codes: { mobile: 'confidential', home: 'confidential' }, unsaid: 'confidential' } },
    ),
    emails: list(
      {
        email: field('email', { required: 'always', width: 'half' }),
        use: choice(['work', 'secretariat', 'private'], { width: 'half' }),
      },
      ['email'],
      { personal: true, itemLevels: { by: 'use', codes: { private: 'confidential' }, unsaid: 'confidential' } },
    ),
    addresses: list(
      { use: choice(['office', 'postal', 'home'], { width: 'half' }), address: field('address', { required: 'always' }) },
      ['address'],
      { personal: true, itemLevels: { by: 'use', codes: { home: 'confidential' }, unsaid: 'confidential' } },
    ),
    website: field('url'),
    sectors: choices(sectors),
    topics: tags('topic'),
    followedBy: link('member', { width: 'half', level: 'internal' }),
    standing: choice(['active', 'inactive', 'deceased'], { segmented: true, width: 'half' }),
    publicNote: field('longText'),
    privateNote: field('longText', { sensitive: true }),
    lawfulBasis: choice(['publicTask', 'consent', 'contract', 'legalDuty'], { width: 'half', level: 'confidential' }),
    informed: group(
      { on: field('day', { width: 'half' }), how: field('text', { width: 'half', maxLength: 200 }) },
      { level: 'confidential' },
    ),
    consent: group(
      {
        on: field('day', { width: 'half' }),
        how: field('text', { width: 'half', maxLength: 200 }),
        scope: field('text', { width: 'half', maxLength: 200 }),
        withdrawnOn: field('day', { width: 'half' }),
      },
      { level: 'confidential' },
    ),
    reviewedOn: field('day', { width: 'half', level: 'confidential' }),
    confidentiality: choice(confidentialityLevels, { segmented: true, width: 'half', level: 'confidential' }),
  },
  computed: {
    currentTitle: {
      field: field('text'),
      today: true,
      of: (row, { today }) => mandateOn(row.mandates, today)?.title ?? null,
    },
    currentPartner: {
      field: link('partner'),
      today: true,
      of: (row, { today }) => mandateOn(row.mandates, today)?.partner ?? null,
    },
    currentOffice: {
      field: choice(offices),
      today: true,
      of: (row, { today }) => mandateOn(row.mandates, today)?.office ?? null,
    },
  },
  create: ['family', 'given', 'civility', 'mandates.partner', 'mandates.title'],
  initial: { standing: 'active', lawfulBasis: 'publicTask', confidentiality: 'internal' },
  sections: [
    {
      name: 'identity',
      fields: ['civility', 'gender', 'honorific', 'given', 'family', 'particle', 'nameOrder', 'names', 'pronunciation'],
    },
    { name: 'mandates', fields: ['mandates'] },
    { name: 'reach', fields: ['phones', 'emails', 'addresses', 'website'] },
    { name: 'knowledge', fields: ['languages', 'sectors', 'topics', 'photo', 'publicNote', 'privateNote'] },
    { name: 'follow', fields: ['followedBy', 'standing', 'confidentiality'] },
    { name: 'privacy', fields: ['lawfulBasis', 'informed', 'consent', 'reviewedOn'] },
  ],
  columns: [
    { field: 'family', width: 170, shown: true },
    { field: 'given', width: 130, shown: true },
    { field: 'currentTitle', width: 240, shown: true },
    { field: 'currentPartner', width: 230, shown: true },
    { field: 'currentOffice', width: 190, shown: false },
    { field: 'emails', width: 210, shown: true },
    { field: 'phones', width: 160, shown: true },
    { field: 'languages', width: 160, shown: false },
    { field: 'topics', width: 160, shown: false },
    { field: 'followedBy', width: 150, shown: false },
    { field: 'standing', width: 110, shown: false },
    { field: 'reviewedOn', width: 120, shown: false },
  ],
  sortedBy: { field: 'family', descending: false },
  keyFacts: ['currentTitle', 'currentPartner', 'emails', 'phones'],
  status: 'standing',
  title: personName,
})
