/** The pages' own words; the elements bring theirs. */
export const words = {
  en: {
    skip: 'Skip to content',
    nav: 'Main',
    progress: 'Sales progress',
    campaign: 'Phone campaign',
    prospects: 'Prospects',
    salesTeam: 'Sales team',
    monday: 'Monday meeting',
    forecast: 'Forecast',
    deals: 'Deals',
    activity: 'Activity',
    prospecting: 'Prospecting',
    cohorts: 'Cohorts',
    kpi: 'Key figures',
    mondayLead:
      '{day} · the whole team on one screen: where we stand, what comes, who needs a hand',
    byStage: 'Best qualifiers',
    byClosing: 'Best closers',
    openDeals: 'Open deals',
    ofFiles: 'Prospect files',
    ofPeople: 'Who wins them',
    noteFair: 'Trade fair from Tuesday to Thursday: half of the team away.',
    noteLeave: 'Back from leave on the 16th; deals were looked after by the team.',
    shortcutQuarter: 'This quarter by team',
    shortcutKey: 'Key accounts',
    pipeline: 'Pipeline',
    public: 'Public data',
    brand: 'Brand',
    brandLead: 'The same elements in a page’s own colours and type: five properties, shown below.',
    firmLead:
      '{day} · Ormelune, an accounting firm with {agencies} agencies and {people} people · fiscal year from July',
    teamLead:
      '{day} · {people} people in four teams, two pipelines · figures of this year unless you choose another period',
    wonByMonth: 'Prospects won by month',
    feesByMonth: 'Fees won by month',
    ranking: 'Ranking',
    byRegion: 'Regions',
    amountByMonth: 'Amount won by month',
    publicLead: 'Files of someone else’s making, read through a mapping alone.',
    publicAbsent:
      'This page shows a public file that is not part of the project, from the folder shared/data beside it. Put it there, then reload.',
    ordersByMonth: 'Orders by month',
    ordersByEmployee: 'Orders by employee',
    prospectsByState: 'Prospects by state',
    prospectsByJob: 'Prospects by occupation',
    northwindTitle: 'Orders of a trader',
    northwindDeals:
      'An order is a deal won on the day it was placed. The file has no offers and no lost deals, so there is no win rate worth showing.',
    northwindAmounts:
      'There are no amounts: they are price times quantity less discount, line by line in another file, and a mapping renames but does not compute.',
    northwindPeople:
      'Employees go by their last names, as the file has first and last names apart.',
    fileTitle: 'A file of prospects',
    fileAccounts:
      'Each prospect is an account that nobody has called yet; the state takes the place of the store, the occupation that of the brand, education that of the list.',
    fileCalls:
      'The calls of the same company’s call centre come as sums of shifts. Jalon counts calls one by one, so they are not shown.',
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
    contrast: 'Contrast',
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
    prospects: 'Prospects',
    salesTeam: 'Équipe',
    monday: 'Réunion du lundi',
    forecast: 'Prévision',
    deals: 'Affaires',
    activity: 'Activité',
    prospecting: 'Prospection',
    cohorts: 'Cohortes',
    kpi: 'Chiffres clés',
    mondayLead:
      '{day} · toute l’équipe sur un écran : où nous en sommes, ce qui arrive, qui a besoin d’aide',
    byStage: 'Meilleurs en qualification',
    byClosing: 'Meilleurs en conclusion',
    openDeals: 'Affaires ouvertes',
    ofFiles: 'Fichiers de prospects',
    ofPeople: 'Qui les gagne',
    noteFair: 'Salon du mardi au jeudi : la moitié de l’équipe absente.',
    noteLeave: 'De retour de congé le 16 ; ses affaires ont été suivies par l’équipe.',
    shortcutQuarter: 'Ce trimestre par équipe',
    shortcutKey: 'Grands comptes',
    pipeline: 'Pipeline',
    public: 'Données publiques',
    brand: 'Marque',
    brandLead:
      'Les mêmes éléments aux couleurs et dans la police d’une page : cinq propriétés, montrées plus bas.',
    firmLead:
      '{day} · Ormelune, cabinet d’expertise comptable, {agencies} agences, {people} collaborateurs · exercice à partir de juillet',
    teamLead:
      '{day} · {people} personnes en quatre équipes, deux pipelines · chiffres de l’année en cours, sauf choix contraire',
    wonByMonth: 'Prospects gagnés par mois',
    feesByMonth: 'Honoraires gagnés par mois',
    ranking: 'Classement',
    byRegion: 'Régions',
    amountByMonth: 'Montant gagné par mois',
    publicLead: 'Des fichiers venus d’ailleurs, lus par une simple correspondance de colonnes.',
    publicAbsent:
      'Cette page montre un fichier public qui ne fait pas partie du projet, dans le dossier shared/data à côté de lui. Placez-le là, puis rechargez la page.',
    ordersByMonth: 'Commandes par mois',
    ordersByEmployee: 'Commandes par employé',
    prospectsByState: 'Prospects par État',
    prospectsByJob: 'Prospects par profession',
    northwindTitle: 'Les commandes d’un négociant',
    northwindDeals:
      'Une commande est une affaire gagnée le jour où elle est passée. Le fichier n’a ni propositions ni affaires perdues : un taux de réussite n’aurait pas de sens.',
    northwindAmounts:
      'Il n’y a pas de montants : ce sont des prix multipliés par des quantités, moins la remise, ligne à ligne dans un autre fichier ; une correspondance renomme, elle ne calcule pas.',
    northwindPeople:
      'Les employés portent leur seul nom de famille : le fichier sépare prénoms et noms.',
    fileTitle: 'Un fichier de prospects',
    fileAccounts:
      'Chaque prospect est un compte que personne n’a encore appelé ; l’État tient lieu de magasin, la profession, de marque, les études, de liste.',
    fileCalls:
      'Les appels du centre d’appels de la même entreprise sont donnés en sommes par équipe. Jalon compte les appels un à un : ils ne sont pas montrés.',
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
    contrast: 'Contraste',
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
