export const prospecting = {
  'metric.rows': 'Prospects',
  'metric.rows.explain':
    'Lignes des fichiers de prospects ; sans date, elles comptent dans chaque période.',
  'metric.worked': 'Travaillés',
  'metric.worked.explain':
    'Prospects que quelqu’un a appelés ou à qui quelqu’un a écrit sur la période ; sans activité connue, ceux dont le statut le dit.',
  'metric.converted': 'Convertis',
  'metric.converted.explain': 'Prospects devenus une affaire sur la période.',
  'metric.conversionRate': 'Taux de conversion',
  'metric.conversionRate.short': '% convertis',
  'metric.conversionRate.explain':
    'Parmi tous les prospects des fichiers, ceux devenus une affaire.',
  'metric.conversionRate.num': { one: '{n} prospect converti', other: '{n} prospects convertis' },
  'metric.conversionRate.den': { one: '{n} prospect', other: '{n} prospects' },
  'metric.conversionRate.of-worked': 'de ceux travaillés',
  'metric.conversionRate.of-worked.explain':
    'Parmi les prospects travaillés, ceux devenus une affaire.',
  'metric.conversionRate.of-worked.den': {
    one: '{n} prospect travaillé',
    other: '{n} prospects travaillés',
  },
  'metric.callsPerConversion': 'Appels par conversion',
  'metric.callsPerConversion.short': 'Appels / conv.',
  'metric.callsPerConversion.explain':
    'Appels avec ces prospects pour chacun devenu une affaire. Plus c’est bas, mieux c’est.',
  'metric.callsPerConversion.num': { one: '{n} appel', other: '{n} appels' },
  'metric.callsPerConversion.den': {
    one: '{n} prospect converti',
    other: '{n} prospects convertis',
  },
  'metric.won@prospecting': 'Affaires gagnées',
  'metric.won@prospecting.short': 'Gagnées',
  'metric.won@prospecting.explain':
    'Affaires de ces prospects gagnées sur la période ; chacune compte une fois, quel que soit son nombre de lignes.',
  'metric.wonAmount@prospecting': 'Montant gagné',
  'metric.wonAmount@prospecting.explain':
    'Montants des affaires de ces prospects gagnées sur la période ; chaque affaire compte une fois.',
  'metric.amountPerConversion': 'Montant par conversion',
  'metric.amountPerConversion.short': 'Montant / conv.',
  'metric.amountPerConversion.explain': 'Montant gagné pour chaque prospect devenu une affaire.',
  'metric.amountPerConversion.num': '{text} gagnés',
  'metric.amountPerConversion.den': {
    one: '{n} prospect converti',
    other: '{n} prospects convertis',
  },
  'metric.cost': 'Coût',
  'metric.cost.explain':
    'Coût des fichiers, chacun une fois ; hors des lignes par fichier, partagé à parts égales entre leurs prospects. Plus c’est bas, mieux c’est.',
  'metric.roi': 'Retour sur investissement',
  'metric.roi.short': 'ROI',
  'metric.roi.explain':
    'Montant gagné moins le coût, rapporté au coût ; seulement les fichiers au coût connu. Les contrats venus d’ailleurs n’y sont pas : voir la couverture.',
  'metric.roi.num': '{text} gagnés au-delà du coût',
  'metric.roi.den': '{text} de coût',
  'metric.coverage': 'Couverture du retour',
  'metric.coverage.short': 'Couverture',
  'metric.coverage.explain':
    'Parmi tous les contrats gagnés sur la période, ceux venus de ces prospects ; le total dit quelle part des gains le retour connaît.',
  'metric.coverage.num': {
    one: '{n} contrat venu d’un fichier',
    other: '{n} contrats venus d’un fichier',
  },
  'metric.coverage.den': { one: '{n} contrat gagné', other: '{n} contrats gagnés' },
  'dimension.file': 'Fichier de prospects',
  'dimension.file.short': 'Fichier',
  'dimension.file.all': { one: '{n} fichier', other: 'Les {n} fichiers' },
  'filters.all.file': 'Les {n}',
  'column.prospect': 'Prospect',
  'column.worked': 'Travaillé',
  'column.converted': 'Converti',
  'status.new': 'Nouveau',
  'table.none.prospecting': 'Aucun prospect pour ces filtres.',
  'table.band.work': 'Travail',
  'table.band.conversion': 'Conversion',
  'table.band.won': 'Gagné',
  'table.band.return': 'Retour',
  'notice.undated-prospects': {
    one: '{n} prospect est sans date : il compte en entier dans chaque période, comme le coût de son fichier.',
    other:
      '{n} prospects sont sans date : ils comptent en entier dans chaque période, comme les coûts de leurs fichiers.',
  },
  'notice.undated-converted': {
    one: '{n} prospect est devenu une affaire sans date de création connue : il compte comme converti dans chaque période.',
    other:
      '{n} prospects sont devenus des affaires sans date de création connue : ils comptent comme convertis dans chaque période.',
  },
  'notice.worked-by-status': {
    one: '{n} prospect sans activité compte comme travaillé, son statut n’étant pas « new ».',
    other:
      '{n} prospects sans activité comptent comme travaillés, leur statut n’étant pas « new ».',
  },
  'notice.unattributed-wins': {
    one: '{n} contrat gagné sur la période ne vient d’aucun de ces prospects : le retour l’ignore.',
    other:
      '{n} contrats gagnés sur la période ne viennent d’aucun de ces prospects : le retour les ignore.',
  },
  'notice.no-cost': {
    one: '{n} fichier est sans coût : le retour l’ignore.',
    other: '{n} fichiers sont sans coût : le retour les ignore.',
  },
} as const;
