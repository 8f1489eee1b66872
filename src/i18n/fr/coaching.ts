export const coaching = {
  'coaching.label': 'Accompagnement',
  'coaching.attempt': 'Jour {day}, premier contact',
  'coaching.answer': 'Jour {day}, répondre',
  'coaching.deepen': 'Jour {day}, approfondir',
  'coaching.behind.rep': {
    one: '{n} représentant a des clients à qui personne n’a encore écrit.',
    other: '{n} représentants ont des clients à qui personne n’a encore écrit.',
  },
  'coaching.behind.store': {
    one: '{n} magasin a des clients à qui personne n’a encore écrit.',
    other: '{n} magasins ont des clients à qui personne n’a encore écrit.',
  },
  'coaching.behind': {
    one: '{n} ligne a des clients à qui personne n’a encore écrit.',
    other: '{n} lignes ont des clients à qui personne n’a encore écrit.',
  },
  'coaching.behind.do': 'Un bonjour à chacun,',
  'coaching.behind.then': 'avec vos mots ; il y a le temps.',
  'coaching.waiting.rep': {
    one: '{n} représentant a des clients qui attendent une réponse.',
    other: '{n} représentants ont des clients qui attendent une réponse.',
  },
  'coaching.waiting.store': {
    one: '{n} magasin a des clients qui attendent une réponse.',
    other: '{n} magasins ont des clients qui attendent une réponse.',
  },
  'coaching.waiting': {
    one: '{n} ligne a des clients qui attendent une réponse.',
    other: '{n} lignes ont des clients qui attendent une réponse.',
  },
  'coaching.waiting.do': 'Répondre d’abord,',
  'coaching.waiting.then': 'puis relancer ceux que l’on n’a pas encore joints.',
  'coaching.quiet.rep': {
    one: 'Personne n’attend ; {n} représentant peut encore relancer.',
    other: 'Personne n’attend ; {n} représentants peuvent encore relancer.',
  },
  'coaching.quiet.store': {
    one: 'Personne n’attend ; {n} magasin peut encore relancer.',
    other: 'Personne n’attend ; {n} magasins peuvent encore relancer.',
  },
  'coaching.quiet': {
    one: 'Personne n’attend ; {n} ligne peut encore relancer.',
    other: 'Personne n’attend ; {n} lignes peuvent encore relancer.',
  },
  'coaching.quiet.do': 'Un autre jour, une autre façon,',
  'coaching.quiet.then': 'pour ceux que l’on n’a pas encore joints.',
  'coaching.fine': 'Chacun est là où il peut être.',
  'coaching.fine.do': 'Prenez le temps d’une vraie conversation',
  'coaching.fine.then': 'avec les clients qui ont répondu.',
  'coaching.ask': 'À se demander ensemble :',
  'coaching.ask.1': 'Quelle question plus profonde reste à poser ?',
  'coaching.ask.2': 'Qu’y a-t-il derrière les objections ?',
  'coaching.ask.3': 'La prochaine étape est-elle claire pour les deux ?',
  'coaching.nudge': 'Encourager',
  'coaching.nudged': 'Encouragement envoyé à',
  'coaching.who.waiting': { one: '{n} en attente', other: '{n} en attente' },
  'coaching.more': { one: 'et {n} autre', other: 'et {n} autres' },
} as const;
