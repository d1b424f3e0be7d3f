/** Who may read: everybody, the authority, the directorate alone. */
export const confidentialityLevels = ['public', 'internal', 'confidential'] as const
