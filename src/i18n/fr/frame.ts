export const frame = {
  'frame.loading': 'Chargement…',
  'frame.rows': { one: '{n} ligne lue', other: '{n} lignes lues' },
  'frame.empty': 'Rien à afficher pour l’instant',
  'frame.empty.hint': 'Aucune donnée ne correspond à ces filtres et à cette période.',
  'frame.empty.rows': 'Les données n’ont aucune ligne à compter ici.',
  'frame.empty.source': 'Aucune donnée n’a été fournie à cet élément.',
  'frame.retry': 'Réessayer',
  'frame.retryAt': 'Prochain essai à {time}.',
  'frame.stale': 'Données reçues {age}.',
  'frame.stale.hint': 'La dernière vérification a échoué : {message}.',
  'frame.updated': 'Actualisé {time}',
  'frame.checked': 'vérifié {time}',
  'frame.updated.title':
    'Dernière activité dans les données : {updated}. Dernière vérification : {checked}.',
  'frame.where': 'Table {table}, ligne {row}, colonne {column}',
  'frame.where.table': 'Table {table}',
  'frame.where.column': 'Table {table}, colonne {column}',
  'frame.where.row': 'Table {table}, ligne {row}',
  'error.network': 'Les données sont injoignables',
  'error.network.do': 'Vérifiez la connexion, puis réessayez.',
  'error.http': 'Le serveur n’a pas pu fournir les données',
  'error.http.do':
    'Réessayez dans un instant ; si cela persiste, prévenez le responsable de cette page.',
  'error.auth': 'Vous n’êtes pas connecté pour ces données',
  'error.auth.do': 'Reconnectez-vous, ou demandez un accès.',
  'error.not-found': 'Les données ne sont plus à leur place',
  'error.not-found.do': 'L’adresse a peut-être changé ; prévenez le responsable de cette page.',
  'error.rate-limit': 'Le serveur demande une pause',
  'error.rate-limit.do': 'Un nouvel essai se fera tout seul.',
  'error.too-large': 'Il y a plus de données que cette page n’en accepte',
  'error.too-large.do': 'Demandez une période plus courte, ou une limite plus haute.',
  'error.parse': 'Ce que le serveur a envoyé n’est pas des données',
  'error.parse.do':
    'Une page de connexion ou une réponse coupée peut ressembler à cela ; réessayez.',
  'error.schema': 'Les données ont une erreur',
  'error.schema.do': 'Elle est à corriger là d’où viennent les données.',
  'error.property': 'Un réglage de cette carte est incorrect',
  'error.property.do': 'Il est à corriger dans la page qui montre la carte.',
  'error.file': 'Le fichier ne peut pas être lu tel quel',
  'error.file.do':
    'Enregistrez-le en CSV ou JSON, en UTF-8 (depuis Excel\u202f: « CSV UTF-8 »), et donnez ce fichier à la page.',
  'error.unsupported': 'Ce navigateur ne sait pas faire cela',
  'error.unsupported.do': 'Utilisez un navigateur plus récent.',
  'error.query': 'Cette question est sans réponse dans ces données',
  'error.query.do': 'Vérifiez les filtres, la période et le rapport.',
  'notice.absent': '{metric} : les données n’ont pas {needs}.',
  'notice.unknown-value': 'Les données n’ont pas de {filter} « {value} ».',
  'notice.filter-not-applicable': 'Le filtre « {filter} » ne change rien ici.',
  'notice.assignment-today':
    'La période est terminée ; les attributions sont celles d’aujourd’hui.',
  'notice.rows-differ':
    '{metric} : la somme des lignes est {rows}, le total {total}. Chaque ligne compte les actes de la personne, le total ceux de tous.',
  'notice.no-opt-outs':
    'Les données n’ont pas de désabonnements : chaque compte est réputé joignable.',
  'notice.no-outcomes':
    'Les activités ne disent pas comment les appels ont fini : aucun appel ne compte comme décroché.',
  'notice.unknown-outcomes':
    'Aucune des issues n’est connue, aucun appel ne compte donc comme décroché : {names}. Sont connues reached, not-reached, voicemail et wrong-number.',
  'notice.unknown-accounts': {
    one: '{n} activité nomme un compte absent des données.',
    other: '{n} activités nomment des comptes absents des données.',
  },
  'notice.loose-appointments': {
    one: '{n} rendez-vous ne nomme pas de compte ; il suit sa personne.',
    other: '{n} rendez-vous ne nomment pas de compte ; ils suivent leur personne.',
  },
  'notice.unattributed-sales': {
    one: '{n} vente ne suit aucune sollicitation et n’est pas comptée.',
    other: '{n} ventes ne suivent aucune sollicitation et ne sont pas comptées.',
  },
  'notice.unknown-columns': 'Colonnes inconnues, ignorées : {names}.',
  'notice.unknown-tables': 'Tables inconnues, ignorées : {names}.',
  'notice.unknown-goals': 'Objectifs d’indicateurs inconnus, ignorés : {names}.',
  'notice.assumed-time-zone':
    'Les données ne nomment pas de fuseau ; les jours sont comptés en {timeZone}.',
  'notice.no-currency': 'Les données ne nomment pas de devise ; les montants n’ont pas de symbole.',
} as const;
