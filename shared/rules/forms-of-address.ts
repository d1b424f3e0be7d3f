/** How the holder of an office is written to, in French: on the envelope (before the name), at the head of the letter, in its text (null: by « vous » alone), at its end. */
export interface FormOfAddress {
  readonly envelope: string
  readonly salutation: string
  readonly treatment: string | null
  readonly closing: string
  /** Not read in a guide: to be confirmed by the protocol service before it is relied on. */
  readonly toCheck: boolean
}

interface Form {
  /** What follows « Monsieur » and « Madame », with its article. */
  readonly masculine: string
  readonly feminine: string
  readonly excellency?: true
  readonly closing: 'haute considération' | 'considération distinguée'
  /** The guide that it was read in: Swiss protocole épistolaire 422-0-F and usage as archimail tells it; null for the directorate's own habit. */
  readonly read?: true
}

const high = 'haute considération'
const distinguished = 'considération distinguée'

// Stored whole for each gender: « l’ » and « la » are never put together by a program.
const forms: Readonly<Record<string, Form>> = {
  ambassador: { masculine: 'l’Ambassadeur', feminine: 'l’Ambassadrice', excellency: true, closing: high, read: true },
  frenchAmbassador: { masculine: 'l’Ambassadeur', feminine: 'l’Ambassadrice', closing: high },
  consulGeneral: { masculine: 'le Consul général', feminine: 'la Consule générale', closing: high },
  minister: { masculine: 'le Ministre', feminine: 'la Ministre', closing: high },
  prefect: { masculine: 'le Préfet', feminine: 'la Préfète', closing: high },
  deputy: { masculine: 'le Député', feminine: 'la Députée', closing: high },
  senator: { masculine: 'le Sénateur', feminine: 'la Sénatrice', closing: high },
  europeanDeputy: { masculine: 'le Député européen', feminine: 'la Députée européenne', closing: high },
  executivePresident: { masculine: 'le Président', feminine: 'la Présidente', closing: high },
  assemblyPresident: { masculine: 'le Président', feminine: 'la Présidente', closing: high },
  regionPresident: { masculine: 'le Président', feminine: 'la Présidente', closing: high },
  departmentPresident: { masculine: 'le Président', feminine: 'la Présidente', closing: high },
  networkPresident: { masculine: 'le Président', feminine: 'la Présidente', closing: high },
  governor: { masculine: 'le Gouverneur', feminine: 'la Gouverneure', closing: high },
  mayor: { masculine: 'le Maire', feminine: 'la Maire', closing: distinguished },
  executiveCouncillor: { masculine: 'le Conseiller exécutif', feminine: 'la Conseillère exécutive', closing: distinguished },
  councillor: { masculine: 'le Conseiller', feminine: 'la Conseillère', closing: distinguished },
  rector: { masculine: 'le Président', feminine: 'la Présidente', closing: distinguished },
  director: { masculine: 'le Directeur', feminine: 'la Directrice', closing: distinguished },
}

/** How a person of an office is addressed; null for an office without a form of its own, and while it is not known whether to write Monsieur or Madame. */
export function formOfAddress(office: string | null | undefined, civility: string | null | undefined): FormOfAddress | null {
  if (office === 'bishop')
    return {
      envelope: 'Son Excellence Monseigneur',
      salutation: 'Monseigneur,',
      treatment: 'Votre Excellence',
      closing: 'Veuillez agréer, Monseigneur, l’expression de mon profond respect.',
      toCheck: false,
    }
  const form = forms[office ?? '']
  if (!form || (civility !== 'mr' && civility !== 'mrs')) return null
  const civil = civility === 'mr' ? 'Monsieur' : 'Madame'
  const called = `${civil} ${civility === 'mr' ? form.masculine : form.feminine}`
  return {
    envelope: form.excellency ? `Son Excellence ${civil}` : civil,
    salutation: `${called},`,
    treatment: form.excellency ? 'Votre Excellence' : null,
    closing:
      form.closing === high
        ? `Veuillez agréer, ${called}, les assurances de ma haute considération.`
        : `Veuillez agréer, ${called}, l’expression de ma considération distinguée.`,
    toCheck: form.read !== true,
  }
}
