import type { Paper } from '../../../shared/blocks/paper'

/** A paper with every kind of block, in several scripts: what the tests print and what people look at. */
export const samplePaper: Paper = {
  title: 'Région autonome de Sardaigne & partenaires',
  language: 'fr-FR',
  author: 'Direction des affaires européennes et internationales',
  madeAt: 1_768_298_520_000,
  head: { start: 'Dossier partenaire', end: 'Région autonome de Sardaigne' },
  foot: { note: 'État au 13/01/2026 · données 4f1c09a2b7de', page: 'page {{page}} / {{pages}}' },
  watermark: null,
  sheet: { size: 'A4', orientation: 'portrait', bare: false },
  lacks: { title: 'Ce que ce papier n’a pas pu montrer', signs: 'Signes : {{signs}}.', pictures: 'Images : {{pictures}}.' },
  blocks: [
    {
      kind: 'cover',
      letterhead: ['Collectivité de Corse', 'Direction des affaires européennes et internationales'],
      eyebrow: 'Dossier partenaire',
      title: 'Région autonome de Sardaigne',
      names: [
        { text: [{ text: 'Regione Autonoma della Sardegna', lang: 'it' }], note: 'italien' },
        { text: [{ text: 'Regione Autònoma de Sardigna', lang: 'sc' }], note: 'sarde' },
        { text: [{ text: 'Περιφέρεια Κρήτης', lang: 'el' }], note: 'grec' },
        { text: [{ text: 'جهة بني ملال خنيفرة', lang: 'ar' }], note: 'arabe' },
        { text: [{ text: 'Автономная область Сардиния', lang: 'ru' }], note: 'russe' },
      ],
      facts: [
        { label: 'État au', value: '13 janvier 2026' },
        { label: 'Établi par', value: 'Ghjulia Exemple, portable AJA-03' },
        { label: 'Destinataire', value: 'Interne' },
      ],
    },
    { kind: 'contents', title: 'Sommaire' },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: '1. Identité' },
    {
      kind: 'callout',
      tone: 'conflict',
      title: '1 valeur en désaccord entre deux portables',
      items: ['Siège : « Cagliari, Viale Trento 69 » (AJA-03, 12/01/2026) ou « Cagliari, Via Roma 2 » (BIA-01, 11/01/2026).'],
    },
    {
      kind: 'facts',
      facts: [
        { label: 'Nom italien', value: 'Regione Autonoma della Sardegna' },
        { label: 'Nom arabe', value: 'منطقة سردينيا ذات الحكم الذاتي (إيطاليا)' },
        { label: 'Statut', value: 'Région à statut spécial, Italie (IT-88)' },
        { label: 'Siège', value: { lines: ['Viale Trento 69', '09123 Cagliari', 'Italie'] } },
        { label: 'Situation', value: { pill: { label: 'Active', tone: 'good' } } },
        { label: 'Population', value: '1 569 832' },
      ],
    },
    { kind: 'heading', level: 2, text: 'Présentation' },
    {
      kind: 'paragraph',
      role: 'lead',
      text: 'Voisine de douze kilomètres, la Sardaigne est le premier partenaire de la Corse : mer, incendies, langues.',
    },
    {
      kind: 'paragraph',
      text: [
        { text: 'La coopération décentralisée associe les collectivités territoriales et leurs partenaires méditerranéens. ' },
        { text: 'IMEDOC', bold: true },
        { text: ' réunit depuis 1995 les îles de la Méditerranée occidentale ' },
        { text: '(Baleari, Corsica, Sardegna)', italic: true },
        { text: ' ; la Sicile les a rejointes ensuite.' },
      ],
    },
    {
      kind: 'paragraph',
      text: 'تهدف هذه الاتفاقية إلى تعزيز التعاون بين جهة بني ملال خنيفرة وجماعة كورسيكا في مجالات الماء والغابات والوقاية من الحرائق خلال الفترة 2024-2027، وتبادل الخبرات بين المصالح التقنية (الجهة والجماعة) كل سنة.',
    },
    { kind: 'heading', level: 1, text: '2. Conventions et protocoles' },
    {
      kind: 'table',
      keepRows: true,
      columns: [
        { label: 'Acte', share: 34 },
        { label: 'Signé le', share: 14 },
        { label: 'Échéance', share: 14 },
        { label: 'État', share: 20 },
        { label: 'Prévisionnel', share: 18, align: 'end' },
      ],
      rows: [
        ['Protocole d’accord Corse–Sardaigne', '14/03/2016', 'sans terme', { pill: { label: 'En vigueur', tone: 'good' } }, 'néant'],
        [
          'Observatoire des incendies de forêt',
          '02/02/2023',
          '31/12/2026',
          { pill: { label: 'À renouveler', tone: 'attention' } },
          '396\u202f500,00\u00a0€',
        ],
        [
          'Continuité maritime, étude de lignes',
          '18/11/2024',
          '31/12/2027',
          { pill: { label: 'En vigueur', tone: 'conflict' }, note: 'montant en désaccord' },
          '175\u202f000,00\u00a0€',
        ],
        [
          'Protocole eau et énergie 2026-2029',
          'à signer',
          '31/12/2029',
          { pill: { label: 'En négociation', tone: 'plain' } },
          'à préciser',
        ],
        ['Accord culturel', '01/01/2012', '31/12/2015', { pill: { label: 'Expirée', tone: 'stopped' } }, '12\u202f000,00\u00a0€'],
      ],
      total: ['Total', '', '', '', '583\u202f500,00\u00a0€'],
      caption: 'Montants prévisionnels tels que délibérés.',
    },
    { kind: 'heading', level: 1, text: '3. Versements par année' },
    { kind: 'paragraph', role: 'quiet', text: 'En milliers d’euros, montants payés sur fonds propres.' },
    {
      kind: 'bars',
      bars: [
        { label: '2020', value: 18, shown: '18' },
        { label: '2021', value: 42, shown: '42' },
        { label: '2022', value: 65, shown: '65' },
        { label: '2023', value: 80, shown: '80' },
        { label: '2024', value: 120, shown: '120' },
        { label: '2025', value: 96.5, shown: '96,5' },
      ],
    },
    { kind: 'heading', level: 1, text: '4. Contacts' },
    {
      kind: 'columns',
      columns: [
        [
          { kind: 'heading', level: 3, text: 'Le Président de la Région (exemple)' },
          { kind: 'address', lines: ['Viale Trento 69', '09123 Cagliari', 'ITALIE'] },
        ],
        [
          { kind: 'heading', level: 3, text: 'La Directrice de la présidence (exemple)' },
          { kind: 'list', items: ['+39 070 606 7000', 'presidenza@regione.sardegna.it'] },
        ],
      ],
    },
    { kind: 'heading', level: 1, text: '5. Chronologie' },
    {
      kind: 'timeline',
      entries: [
        {
          when: '14/03/2016',
          title: 'Protocole d’accord',
          text: 'Signé à Ajaccio ; institutions, transport, environnement, énergie, santé.',
        },
        { when: '28/04/2016', title: 'Conseil permanent corso-sarde' },
        { when: '12–13/07/2018', title: 'Commission des îles, Bastia', text: 'Assemblée générale annuelle.' },
      ],
    },
    {
      kind: 'pills',
      pills: [
        { label: 'Signée', tone: 'good' },
        { label: 'Non transmise', tone: 'attention' },
      ],
    },
    { kind: 'picture', hash: '0'.repeat(64), alt: 'Armes de la Région autonome de Sardaigne', share: 0.4 },
    {
      kind: 'callout',
      tone: 'attention',
      title: 'Ce qui manque',
      items: ['Nom officiel en arabe du Conseil régional.', 'Adresse électronique de la présidence.'],
    },
    {
      kind: 'section',
      orientation: 'landscape',
      blocks: [
        { kind: 'heading', level: 1, text: '6. Annexe' },
        { kind: 'list', ordered: true, items: ['Premier point', 'Deuxième point', 'Troisième point'] },
        { kind: 'spacer', size: 'medium' },
      ],
    },
  ],
}
