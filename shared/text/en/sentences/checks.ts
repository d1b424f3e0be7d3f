import type { Sentences } from '../../sentences'

/** What the checks of a record say, in English. */
export const checks: Sentences['checks'] = {
  panel: 'Checks',
  counts_one: '{{count}} to look at',
  counts_many: '{{count}} to look at',
  counts_other: '{{count}} to look at',
  noneToSee: 'nothing to look at',
  passed_one: '{{count}} passed',
  passed_many: '{{count}} passed',
  passed_other: '{{count}} passed',
  none: 'Nothing to check for now.',
  own: 'Own check',
  goToField: 'Go to the field',
  mend: 'Mend',
  never: 'Ponte points things out, it never prevents saving. Each check can be switched off in the settings.',
  error: 'Against the text',
  warning: 'To look at',
  reminder: 'Reminder',
  found: {
    objectMissing: { ok: 'Object stated', text: 'The convention states the object of the planned actions.' },
    amountMissing: { ok: 'Amount stated', text: 'The forecast amount must be stated, even when it is nil.' },
    sharesIncomplete: { ok: 'Breakdown complete', text: 'Broken down: {{sum}} of {{amount}}, {{missing}} apart.' },
    stateParty: {
      ok: 'No State among the parties',
      text: '{{partner}} is a State: an exception of the law and a prior authorisation are needed.',
    },
    notLocalAuthority: { ok: 'Usual parties', text: '{{partner}} is not a local authority: write the justification in its record.' },
    authorisationMissing: {
      ok: 'Prior authorisation',
      text: 'This legal basis asks for a prior authorisation by the representative of the State.',
    },
    authorisationLate: { ok: 'Prior authorisation', text: 'Authorised on {{given}}, signed on {{signed}}.' },
    resolutionMissing: { ok: 'Resolution', text: 'The text goes before the assembly before it is signed.' },
    signedBeforeResolution: { ok: 'Resolution before the signing', text: 'Signed on {{signed}}, resolution of {{decided}}.' },
    notTransmitted: {
      ok: 'Transmitted to the representative of the State',
      text: 'Signed on {{signed}}. It enters into force on transmission; reminder after {{days}} days.',
    },
    datesOutOfOrder: { ok: 'Dates in order', text: '{{later}} comes before {{first}}.' },
    noFrenchVersion: { ok: 'Version in French', text: 'The contract of a public body is written in French.' },
    noAuthenticVersion: { ok: 'Authentic version', text: 'No language version is marked as authentic.' },
    frenchShareTooHigh: { ok: 'French share under the ceiling', text: '{{share}}, for a ceiling of {{max}}.' },
    accountsMissing: {
      ok: 'Accounts and reports annexed',
      text: 'To be annexed to the budget: certified accounts and activity report ({{years}}).',
    },
    endsSoon: { ok: 'End far away', text: 'It ends on {{end}} and nothing renews it.' },
    denounceSoon: { ok: 'Notice far away', text: 'Last day to refuse the tacit renewal: {{last}}.' },
    committeeOverdue: { ok: 'Steering committee planned', text: 'Planned on {{day}}, and nothing since.' },
    subsidyWithoutConvention: {
      ok: 'Subsidy covered by a convention',
      text: '{{amount}}: above {{threshold}} a convention is compulsory.',
    },
    ministryShareTooHigh: { ok: 'State share under the ceiling', text: '{{share}} of the budget, for a ceiling of {{limit}}.' },
    ownShareTooLow: { ok: 'Own share sufficient', text: '{{share}} of the budget, for a minimum of {{limit}}.' },
    valuedShareTooHigh: {
      ok: 'Contributions in kind under the ceiling',
      text: '{{share}} of the French share, for a ceiling of {{limit}}.',
    },
    mandateMissing: { ok: 'Special mandate', text: 'It is voted before the departure ({{from}}), never after.' },
  },
}
