/** The pages' own words; the elements bring theirs. */
export const words = {
  en: {
    skip: 'Skip to content',
    nav: 'Main',
    progress: 'Sales progress',
    campaign: 'Phone campaign',
    lead: '{day} · {stores} stores, {reps} reps · figures of this month unless you choose another',
    appointments: 'Appointments',
    accessories: 'Accessory sales',
    invented: 'All people, customers and figures on this page are invented.',
    events: 'Events for developers',
    language: 'Language',
    theme: 'Theme',
    auto: 'Auto',
    light: 'Light',
    dark: 'Dark',
    nudged: 'Nudge to {name} noted. This page only pretends to send it.',
    bankLead: 'A bank’s telephone campaign for term deposits: 4,521 clients, one row each.',
    bankHow: 'How to read this page',
    bankYears:
      'The file has months without years. They are put in 2010, which is only a place to put them; the period is all data.',
    bankStores:
      'A client’s job takes the place of the store, the outcome of the previous campaign that of the brand.',
    bankTwice:
      '“Attempted twice” counts clients contacted more than once; an appointment is a deposit subscribed.',
    bankSource: 'Data:',
    bankHeading: 'Campaign by job',
    absentTitle: 'The campaign’s file is not here',
    absentText:
      'This page shows a public file that is not part of the project. Put bank.csv of the UCI Bank Marketing data in the folder shared/data/bank-small beside the project, then reload.',
    absentLink: 'Go to the sales progress of the invented network',
  },
  fr: {
    skip: 'Aller au contenu',
    nav: 'Navigation principale',
    progress: 'Suivi des ventes',
    campaign: 'Campagne téléphonique',
    lead: '{day} · {stores} magasins, {reps} représentants · chiffres du mois en cours, sauf choix contraire',
    appointments: 'Rendez-vous',
    accessories: 'Ventes d’accessoires',
    invented: 'Les personnes, les clients et les chiffres de cette page sont inventés.',
    events: 'Événements, pour les développeurs',
    language: 'Langue',
    theme: 'Thème',
    auto: 'Auto',
    light: 'Clair',
    dark: 'Sombre',
    nudged: 'Relance de {name} notée. Cette page fait seulement semblant de l’envoyer.',
    bankLead:
      'La campagne téléphonique d’une banque pour des dépôts à terme : 4 521 clients, une ligne chacun.',
    bankHow: 'Comment lire cette page',
    bankYears:
      'Le fichier donne des mois sans année. Ils sont placés en 2010, par pure commodité ; la période couvre toutes les données.',
    bankStores:
      'La profession du client tient lieu de magasin, l’issue de la campagne précédente, de marque.',
    bankTwice:
      '« Sollicités deux fois » compte les clients appelés plus d’une fois ; un rendez-vous est un dépôt souscrit.',
    bankSource: 'Données :',
    bankHeading: 'La campagne par profession',
    absentTitle: 'Le fichier de la campagne n’est pas là',
    absentText:
      'Cette page montre un fichier public qui ne fait pas partie du projet. Placez bank.csv, des données Bank Marketing de l’UCI, dans le dossier shared/data/bank-small à côté du projet, puis rechargez la page.',
    absentLink: 'Voir le suivi des ventes du réseau inventé',
  },
} as const;

export type Language = keyof typeof words;
export type Word = keyof (typeof words)['en'];
