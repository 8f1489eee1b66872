export const kpi = {
  'metric.prospectConversion': 'Conversion des prospects',
  'metric.prospectConversion.explain':
    'Affaires de prospects gagnées sur la période, rapportées aux affaires de prospects travaillées sur la même période.',
  'metric.prospectConversion.num': { one: '{n} prospect gagné', other: '{n} prospects gagnés' },
  'metric.prospectConversion.den': {
    one: '{n} prospect travaillé',
    other: '{n} prospects travaillés',
  },
  'metric.retention': 'Fidélisation',
  'metric.retention.explain':
    'Parmi les clients gagnés pour la première fois il y a 12 à 24 mois, ceux qui ont donné une autre affaire dans les 12 mois.',
  'metric.retention.num': { one: '{n} client revenu', other: '{n} clients revenus' },
  'metric.retention.den': {
    one: '{n} client gagné il y a un an',
    other: '{n} clients gagnés il y a un an',
  },
  'metric.offerAcceptance': 'Acceptation des offres',
  'metric.offerAcceptance.explain':
    'Parmi les offres signées ou refusées sur la période, celles qui ont été signées.',
  'metric.offerAcceptance.num': { one: '{n} offre signée', other: '{n} offres signées' },
  'metric.offerAcceptance.den': { one: '{n} offre décidée', other: '{n} offres décidées' },
  'metric.contacts': 'Contacts',
  'metric.contacts.explain':
    'Affaires où quelqu’un a été joint sur la période : un appel abouti, un rendez-vous, une visite ou un message reçu.',
  'metric.offers': 'Offres émises',
  'metric.offers.explain':
    'Offres émises sur la période ; chacune compte une fois, à sa première version.',
  'metric.newClients': 'Nouveaux clients',
  'metric.newClients.explain': 'Clients qui ont donné leur première affaire sur la période.',
  'metric.recurringShare': 'Part récurrente',
  'metric.recurringShare.explain':
    'Parmi les honoraires signés sur la période, ceux qui reviennent chaque année.',
  'metric.recurringShare.num': '{text} récurrents',
  'metric.recurringShare.den': '{text} signés',
  'metric.costPerClient': 'Coût par nouveau client',
  'metric.costPerClient.explain':
    'Coût des fichiers de prospection travaillés pour la première fois sur la période, par nouveau client. Le plus bas est le mieux.',
  'metric.costPerClient.num': '{text} de fichiers de prospection',
  'metric.costPerClient.den': { one: '{n} nouveau client', other: '{n} nouveaux clients' },
  'metric.growth': 'Croissance',
  'metric.growth.explain': 'Ce qui a été gagné de plus que sur la période de comparaison.',
  'metric.growth.num': '{text} de plus',
  'metric.growth.den': '{text} alors',
  'notice.no-client': {
    one: '{n} affaire gagnée ne nomme aucun client : elle ne fait pas de nouveau client.',
    other: '{n} affaires gagnées ne nomment aucun client : elles ne font pas de nouveau client.',
  },
  'notice.won-without-activity': {
    one: '{n} prospect a été gagné sans aucune activité sur la période.',
    other: '{n} prospects ont été gagnés sans aucune activité sur la période.',
  },
  'notice.undated-files': {
    one: '{n} fichier de prospection n’a jamais été travaillé : son coût n’est sur aucune période.',
    other:
      '{n} fichiers de prospection n’ont jamais été travaillés : leur coût n’est sur aucune période.',
  },
  'notice.files-without-cost': {
    one: '{n} fichier de prospection n’a pas de coût ; il n’est pas compté.',
    other: '{n} fichiers de prospection n’ont pas de coût ; ils ne sont pas comptés.',
  },
  'kpi.title': 'Chiffres clés',
  'kpi.rates': 'Taux',
  'kpi.quantities': 'Quantités',
  'kpi.money': 'Montants',
  'kpi.fraction': '{num} sur {den}',
  'kpi.few': 'Trop peu de cas pour un pourcentage',
  'kpi.unfiltered': 'Non filtré par {filters}',
  'kpi.target': '{share} de l’objectif de {target}',
  'kpi.each': {
    one: '{value} par personne, {n} active',
    other: '{value} par personne, {n} actives',
  },
  'kpi.spark':
    '{metric} par mois, de {from} à {to} : {last} à la fin, minimum {low}, maximum {high}',
  'kpi.lacks.report': 'Il n’y a pas ici de rapport « {report} ».',
  'kpi.lacks.table': 'Les données n’ont pas de table « {table} ».',
  'kpi.lacks.context':
    'Un nombre seul dit peu : il n’y a ni chiffre antérieur, ni objectif, ni personne à qui le rapporter.',
  'kpi.lacks.goal': 'Il n’y a pas d’objectif pour cette période : {metric}.',
  'kpi.lacks.earlier': 'Il n’y a pas de chiffre antérieur pour mesurer une croissance.',
  'kpi.target.column': 'Objectif',
  'kpi.each.column': 'Par personne',
} as const;
