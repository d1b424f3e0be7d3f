/** What a letter takes from the records. */
export type LetterValue =
  | 'visit'
  | 'dates'
  | 'cities'
  | 'convention'
  | 'parties'
  | 'signedOn'
  | 'resolution'
  | 'resolutionDay'
  | 'transmittedOn'
  | 'inForceOn'

/** What the sentences of a letter are made with; a value that the records do not say is a dotted line. */
export type LetterValues = Readonly<Record<LetterValue, string>> & {
  /** As it was typed; '' for none. */
  readonly replyBefore: string
  /** Whether the visit came to us. */
  readonly received: boolean
}

const reply = (before: string): readonly string[] =>
  before === '' ? [] : [`Je vous saurais gré de bien vouloir faire connaître votre réponse avant le ${before}.`]

type Kind = 'invitation' | 'thanks' | 'transmission' | 'notification'

// `treatment` is how an Excellency is named in the text; null for everybody else.
const bodies: Readonly<Record<Kind, (of: LetterValues, treatment: string | null) => readonly string[]>> = {
  invitation: (of, treatment) => [
    `Dans le cadre de nos relations de coopération, j’ai l’honneur ${treatment === null ? 'de vous inviter' : `d’inviter ${treatment}`} à prendre part à la visite « ${of.visit} », qui se tiendra ${of.dates}, à ${of.cities}.`,
    'Mes services se tiennent à votre disposition pour en préparer avec vous le programme et l’accueil.',
    ...reply(of.replyBefore),
  ],
  thanks: (of, treatment) => [
    of.received
      ? `Au terme de la visite « ${of.visit} », ${of.dates}, je tiens à remercier très sincèrement ${treatment ?? 'votre délégation'} de sa venue et de la qualité de nos échanges.`
      : `Au retour de notre visite « ${of.visit} », ${of.dates}, je tiens à remercier très sincèrement ${treatment ?? 'vos services et vous-même'} de l’accueil qui nous a été réservé et de la qualité de nos échanges.`,
    'Les suites données à nos engagements communs vous seront communiquées. Je souhaite que cette rencontre renforce encore notre coopération.',
  ],
  transmission: (of) => [
    `En application des articles L1115-1 et L4141-1 du code général des collectivités territoriales, j’ai l’honneur de vous transmettre la convention « ${of.convention} », entre ${of.parties}, signée le ${of.signedOn}, avec la délibération n° ${of.resolution} du ${of.resolutionDay} qui l’a autorisée.`,
    'Je vous saurais gré de bien vouloir m’en accuser réception.',
  ],
  notification: (of) => [
    `J’ai l’honneur de vous notifier la convention « ${of.convention} », signée le ${of.signedOn}, transmise au représentant de l’État le ${of.transmittedOn} et entrée en vigueur le ${of.inForceOn}.`,
    'Un exemplaire original vous en est remis avec cette lettre.',
  ],
}

/** Letters, in French. */
export const letterFr = {
  title: 'Lettre',
  lead: 'Invitation, remerciement, transmission au préfet ou notification, avec l’appel et la formule de la fonction.',
  choices: {
    kind: {
      label: 'Nature',
      codes: {
        invitation: 'Invitation',
        thanks: 'Remerciement',
        transmission: 'Transmission au préfet',
        notification: 'Notification d’une convention',
      },
    },
    delegation: { label: 'Délégation dont il s’agit' },
    convention: { label: 'Convention dont il s’agit' },
    subject: { label: 'Objet' },
    theirReference: { label: 'Vos références' },
    replyBefore: { label: 'Réponse demandée avant le' },
    body: { label: 'Corps de la lettre' },
    enclosures: { label: 'Pièces jointes, une par ligne' },
    check: { label: 'Une dernière page dit ce qui est à vérifier' },
  },
  ourReference: 'Nos réf. :',
  theirReference: 'Vos réf. :',
  subject: 'Objet :',
  enclosures: 'P. J. :',
  placeAndDay: (place: string, day: string) => `${place}, le ${day}`,
  somebody: 'Madame, Monsieur',
  // By the civility alone: a name after it is not done in French.
  called: (civility: string, _family: string) => civility,
  salutation: (called: string) => `${called},`,
  closing: (called: string) => `Veuillez agréer, ${called}, l’expression de ma considération distinguée.`,
  onDay: (day: string) => `le ${day}`,
  fromTo: (from: string, to: string) => `du ${from} au ${to}`,
  subjects: {
    invitation: ({ visit }: LetterValues) => `invitation – ${visit}`,
    thanks: ({ visit }: LetterValues) => `remerciements – ${visit}`,
    transmission: ({ convention }: LetterValues) => `transmission au titre du contrôle de légalité – ${convention}`,
    notification: ({ convention }: LetterValues) => `notification – ${convention}`,
  },
  bodies,
  checks: {
    title: 'À vérifier avant l’envoi',
    notSent: 'Cette page ne part pas avec la lettre.',
    nobody: 'Le contact n’a pas été reçu sur ce portable.',
    form: 'L’appel et la formule finale de cette fonction sont ceux d’origine, lus dans aucun guide : à confirmer dans les réglages.',
    noForm: 'Aucune formule propre à la fonction : la lettre s’en tient à la civilité.',
    noCivility: 'La civilité n’est pas inscrite : « Madame, Monsieur ».',
    noMandate: 'Aucune fonction n’est tenue à la date de la lettre.',
    noAddress: 'Aucune adresse, ni du contact ni de son organisme.',
    foreignScript: 'L’adresse n’est pas toute en lettres latines.',
    treatment: (treatment: string) => `Dans un texte à vous, écrivez « ${treatment} » à la troisième personne.`,
    missing: (what: string) => `Laissé en pointillé : ${what}.`,
    signature: 'Le nom du signataire n’est pas réglé.',
    letterhead: 'L’adresse de la direction n’est pas réglée.',
  },
  values: {
    visit: 'la délégation',
    dates: 'ses dates',
    cities: 'la ville',
    convention: 'la convention',
    parties: 'les parties',
    signedOn: 'le jour de la signature',
    resolution: 'le numéro de la délibération',
    resolutionDay: 'le jour de la délibération',
    transmittedOn: 'le jour de la transmission',
    inForceOn: 'le jour de l’entrée en vigueur',
  } satisfies Record<LetterValue, string>,
}
