import { byRule } from '../by-rule.js';

export const pipeline = byRule({
  'metric.entered': 'Entrées',
  'metric.entered.explain': 'Affaires de la période qui comptent dans cette étape.',
  'metric.amount': 'Montant',
  'metric.amount.explain': 'Montants des affaires de la période qui comptent dans cette étape.',
  'metric.advanced': 'Ont avancé',
  'metric.advanced.explain': 'Affaires de cette étape qui comptent aussi dans une étape suivante.',
  'metric.conversion': '% qui avancent',
  'metric.conversion.explain':
    'Parmi les affaires de cette étape, celles qui comptent aussi dans une étape suivante.',
  'metric.conversion.num': { one: '{n} affaire a avancé', other: '{n} affaires ont avancé' },
  'metric.conversion.den': {
    one: '{n} affaire de cette étape',
    other: '{n} affaires de cette étape',
  },
  'metric.conversionFromStart': '% depuis le début',
  'metric.conversionFromStart.explain':
    'Affaires de cette étape par rapport à celles de la première étape.',
  'metric.conversionFromStart.num': {
    one: '{n} affaire de cette étape',
    other: '{n} affaires de cette étape',
  },
  'metric.conversionFromStart.den': {
    one: '{n} affaire de la première étape',
    other: '{n} affaires de la première étape',
  },
  'metric.lostHere': 'Perdues ici',
  'metric.lostHere.explain':
    'Affaires perdues à ce jour, dont cette étape est la dernière étape ouverte où elles sont entrées.',
  'metric.waiting': 'En attente',
  'metric.waiting.explain':
    'Affaires encore ouvertes, dont cette étape est la dernière où elles sont entrées.',
  'metric.medianDays': 'Jours (médiane)',
  'metric.medianDays.explain':
    'La moitié des passages terminés dans cette étape ont été plus courts.',
  'rule.reached': 'Atteinte ou dépassée',
  'rule.reached.explain':
    'Une affaire compte dans une étape dès qu’elle y est entrée, ou dans une étape suivante.',
  'rule.strict': 'Toutes les étapes dans l’ordre',
  'rule.strict.explain':
    'Une affaire compte dans une étape si elle est passée par toutes les étapes jusqu’à celle-ci, dans l’ordre.',
  'rule.actual': 'Entrée réelle',
  'rule.actual.explain': 'Une affaire ne compte que dans les étapes où elle est réellement entrée.',
  'funnel.title': 'Pipeline',
  'funnel.views': 'Afficher',
  'funnel.count': 'Affaires',
  'funnel.amount': 'Montant',
  'funnel.owner': 'Par responsable',
  'funnel.rule': 'Règle',
  'funnel.compare': 'Comparé à',
  'funnel.compare.before': 'La période précédente',
  'funnel.compare.year': 'L’année précédente',
  'funnel.compare.none': 'Rien',
  'funnel.median': { one: 'médiane {n} jour', other: 'médiane {n} jours' },
  'funnel.deals': { one: '{n} affaire', other: '{n} affaires' },
  'funnel.advance': '{percent} avancent',
  'funnel.start': '{percent} du départ',
  'funnel.lost': { one: '{n} perdue', other: '{n} perdues' },
  'funnel.waiting': { one: '{n} en attente', other: '{n} en attente' },
  'funnel.today': 'Affaires ouvertes par étape, aujourd’hui',
  'funnel.noHistory':
    'L’historique des étapes manque\u202f: les données ne disent pas quand les affaires ont changé d’étape. On voit les affaires ouvertes selon leur étape d’aujourd’hui, sans comparaison.',
  'funnel.noCompare': 'Aucune affaire n’est entrée pendant {period}\u202f: rien à comparer.',
  'funnel.qualifies': 'Qualifier\u202f: avancent après {stage}',
  'funnel.closes': 'Conclure\u202f: du début à {stage}',
  'funnel.best.0': 'Qualifie le mieux\u202f: {names}',
  'funnel.best.1': 'Conclut le mieux\u202f: {names}',
  'funnel.of': '{percent} de {n}',
  'funnel.noOwner': 'Sans responsable',
});
