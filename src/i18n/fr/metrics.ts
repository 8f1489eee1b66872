export const metrics = {
  'metric.accounts': 'Comptes',
  'metric.accounts.explain': 'Comptes des listes choisies, sur la période.',
  'metric.optedOut': 'Désabonnés',
  'metric.optedOut.explain':
    'Comptes qui se sont entièrement désabonnés sur la période, par tout canal ; les désabonnements partiels ne comptent pas.',
  'metric.optedOutExternal': 'Désabonnés par fichier',
  'metric.optedOutExternal.explain':
    'Les comptes désabonnés au moyen d’un fichier importé ; ils font partie des « Désabonnés ».',
  'metric.attempted': 'Sollicités',
  'metric.attempted.explain':
    'Comptes qu’une personne a contactés sur la période, par tout canal ; les messages automatiques ne comptent pas.',
  'metric.attemptedRate': '% sollicités',
  'metric.attemptedRate.explain': 'Comptes sollicités par rapport à tous les comptes.',
  'metric.attemptedRate.of-contactable': 'des joignables',
  'metric.attemptedRate.of-contactable.explain':
    'Comptes sollicités par rapport à ceux qui ne se sont pas désabonnés.',
  'metric.secondAttemptRate': '% sollicités deux fois',
  'metric.secondAttemptRate.short': '% sollicités 2×',
  'metric.secondAttemptRate.explain':
    'Parmi les comptes sollicités mais non joints, ceux contactés sur deux jours ou plus.',
  'metric.secondAttemptRate.before-second': 'jugé avant la relance',
  'metric.secondAttemptRate.before-second.explain':
    'Parmi les comptes non encore joints au moment d’une relance, ceux qui en ont reçu une ; une relance qui aboutit compte.',
  'metric.reached': 'Joints',
  'metric.reached.explain':
    'Comptes qui ont répondu par texto ou décroché un appel sur la période.',
  'metric.reachedRate': '% joints',
  'metric.reachedRate.explain': 'Parmi les comptes sollicités, ceux qui ont répondu ou décroché.',
  'metric.reachedRate.of-accounts': 'de tous les comptes',
  'metric.reachedRate.of-accounts.explain':
    'Comptes joints par rapport à tous les comptes, sollicités ou non.',
  'metric.awaitingRate': '% à répondre',
  'metric.awaitingRate.explain':
    'Parmi les clients qui ont répondu, ceux dont le dernier texto est resté sans réponse. Plus c’est bas, mieux c’est.',
  'metric.subscribers': 'Abonnés',
  'metric.subscribers.explain': 'Abonnés admissibles des comptes.',
  'metric.appointments': 'Rendez-vous',
  'metric.appointments.short': 'RDV',
  'metric.appointments.explain': 'Rendez-vous pris sur la période, quel que soit leur jour.',
  'metric.averageCall': 'Appel moyen',
  'metric.averageCall.short': 'Appel moyen',
  'metric.averageCall.explain':
    'Durée moyenne des appels décrochés dont la durée est connue, en minutes et secondes.',
  'metric.averageCall.all-calls': 'tous les appels',
  'metric.averageCall.all-calls.explain':
    'Durée moyenne de tous les appels dont la durée est connue, décrochés ou non.',
  'metric.accessoryRevenue': 'Ventes d’accessoires',
  'metric.accessoryRevenue.short': 'Accessoires',
  'metric.accessoryRevenue.explain':
    'Ventes d’accessoires de la période faites dans les 30 jours après une sollicitation ; chaque vente compte une fois.',
  'metric.assignedRate': '% attribués',
  'metric.assignedRate.explain': 'Comptes qui ont un représentant par rapport à tous les comptes.',
  'metric.contactable': 'Joignables',
  'metric.contactable.explain': 'Comptes sans désabonnement complet en vigueur.',
  'metric.remaining': 'Restants',
  'metric.remaining.explain': 'Comptes joignables que personne n’a encore sollicités.',
  'metric.listsCompleted': 'Listes terminées',
  'metric.listsCompleted.explain': 'Listes dont tous les comptes joignables ont été sollicités.',
  'metric.lists': 'Listes',
  'metric.lists.explain': 'Listes qui ont des comptes sur la période.',
  'metric.done': 'Fait',
  'metric.done.explain':
    'Ce qui compte pour l’objectif à ce jour : les comptes joignables déjà sollicités.',
  'metric.target': 'Objectif',
  'metric.target.explain':
    'Ce que demande l’objectif : sa part des comptes joignables, arrondie au-dessus, ou le nombre donné.',
  'metric.left': 'Reste à faire',
  'metric.left.explain': 'Ce qui manque encore pour atteindre l’objectif.',
  'metric.attainment': 'Atteinte',
  'metric.attainment.explain': 'La part de l’objectif qui est faite.',
  'metric.pace': 'Rythme',
  'metric.pace.explain':
    'Jours ouvrés écoulés par rapport à ceux jusqu’au jour de l’objectif : où un effort régulier en serait.',
  'metric.status': 'État',
  'metric.status.explain': 'Dépassé, atteint, dans le rythme ou en retard.',
  'metric.neededPerDay': 'À faire par jour ouvré',
  'metric.neededPerDay.explain': 'Ce qui reste, divisé par les jours ouvrés à venir.',
  'metric.attemptedRate.num': { one: '{n} compte sollicité', other: '{n} comptes sollicités' },
  'metric.attemptedRate.den': { one: '{n} compte', other: '{n} comptes' },
  'metric.attemptedRate.of-contactable.den': {
    one: '{n} compte joignable',
    other: '{n} comptes joignables',
  },
  'metric.secondAttemptRate.num': {
    one: '{n} relancé un autre jour',
    other: '{n} relancés un autre jour',
  },
  'metric.secondAttemptRate.den': {
    one: '{n} sollicité, non joint',
    other: '{n} sollicités, non joints',
  },
  'metric.secondAttemptRate.before-second.den': {
    one: '{n} non joint à la première tentative',
    other: '{n} non joints à la première tentative',
  },
  'metric.reachedRate.num': { one: '{n} compte joint', other: '{n} comptes joints' },
  'metric.reachedRate.den': { one: '{n} compte sollicité', other: '{n} comptes sollicités' },
  'metric.reachedRate.of-accounts.den': { one: '{n} compte', other: '{n} comptes' },
  'metric.awaitingRate.num': { one: '{n} client en attente', other: '{n} clients en attente' },
  'metric.awaitingRate.den': {
    one: '{n} client qui a répondu',
    other: '{n} clients qui ont répondu',
  },
  'metric.averageCall.num': '{text} de conversation',
  'metric.averageCall.den': { one: '{n} appel décroché', other: '{n} appels décrochés' },
  'metric.averageCall.all-calls.den': { one: '{n} appel', other: '{n} appels' },
  'metric.assignedRate.num': { one: '{n} compte attribué', other: '{n} comptes attribués' },
  'metric.assignedRate.den': { one: '{n} compte', other: '{n} comptes' },
  'metric.attainment.num': '{text} faits',
  'metric.attainment.den': 'un objectif de {text}',
  'metric.pace.num': { one: '{n} jour ouvré écoulé', other: '{n} jours ouvrés écoulés' },
  'metric.pace.den': { one: '{n} jour ouvré', other: '{n} jours ouvrés' },
} as const;
