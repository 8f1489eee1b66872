export const kpi = {
  'metric.prospectConversion': 'Prospect conversion',
  'metric.prospectConversion.explain':
    'Prospect deals won in the period, compared with the prospect deals on which something was done in it.',
  'metric.prospectConversion.num': { one: '{n} prospect won', other: '{n} prospects won' },
  'metric.prospectConversion.den': {
    one: '{n} prospect worked on',
    other: '{n} prospects worked on',
  },
  'metric.retention': 'Retention',
  'metric.retention.explain':
    'Of the clients first won 12 to 24 months ago, those who gave another deal within 12 months.',
  'metric.retention.num': { one: '{n} client came back', other: '{n} clients came back' },
  'metric.retention.den': {
    one: '{n} client won a year ago',
    other: '{n} clients won a year ago',
  },
  'metric.offerAcceptance': 'Offer acceptance',
  'metric.offerAcceptance.explain':
    'Of the offers signed or refused in the period, those that were signed.',
  'metric.offerAcceptance.num': { one: '{n} offer signed', other: '{n} offers signed' },
  'metric.offerAcceptance.den': { one: '{n} offer decided', other: '{n} offers decided' },
  'metric.contacts': 'Contacts',
  'metric.contacts.explain':
    'Deals on which somebody was reached in the period: a call answered, a meeting, a visit, or a message that came in.',
  'metric.offers': 'Offers made',
  'metric.offers.explain': 'Offers issued in the period; each counts once, by its first version.',
  'metric.newClients': 'New clients',
  'metric.newClients.explain': 'Clients who gave their first deal in the period.',
  'metric.recurringShare': 'Recurring share',
  'metric.recurringShare.explain':
    'Of the fees signed in the period, those that come back every year.',
  'metric.recurringShare.num': '{text} recurring',
  'metric.recurringShare.den': '{text} signed',
  'metric.costPerClient': 'Cost per new client',
  'metric.costPerClient.explain':
    'Cost of the prospect files first worked on in the period, for each new client. Lower is better.',
  'metric.costPerClient.num': '{text} for prospect files',
  'metric.costPerClient.den': { one: '{n} new client', other: '{n} new clients' },
  'metric.growth': 'Growth',
  'metric.growth.explain': 'How much more was won than in the period compared with.',
  'metric.growth.num': '{text} more',
  'metric.growth.den': '{text} then',
  'notice.no-client': {
    one: '{n} deal won names no client: it makes nobody a new client.',
    other: '{n} deals won name no client: they make nobody a new client.',
  },
  'notice.won-without-activity': {
    one: '{n} prospect was won without any activity in the period.',
    other: '{n} prospects were won without any activity in the period.',
  },
  'notice.undated-files': {
    one: '{n} prospect file was never worked on: its cost is in no period.',
    other: '{n} prospect files were never worked on: their cost is in no period.',
  },
  'notice.files-without-cost': {
    one: '{n} prospect file has no cost; it is left out.',
    other: '{n} prospect files have no cost; they are left out.',
  },
  'kpi.title': 'Key figures',
  'kpi.rates': 'Rates',
  'kpi.quantities': 'Quantities',
  'kpi.money': 'Money',
  'kpi.fraction': '{num} of {den}',
  'kpi.few': 'Too few cases for a percentage',
  'kpi.unfiltered': 'Not filtered by {filters}',
  'kpi.target': '{share} of the goal of {target}',
  'kpi.each': {
    one: '{value} per person, {n} active',
    other: '{value} per person, {n} active',
  },
  'kpi.spark': '{metric} by month, {from} to {to}: {last} at the end, lowest {low}, highest {high}',
  'kpi.lacks.report': 'There is no report “{report}” here.',
  'kpi.lacks.table': 'The data have no table “{table}”.',
  'kpi.lacks.context':
    'A number alone says little: there is no earlier figure, no goal and no person to set it against.',
  'kpi.lacks.goal': 'There is no goal for this period: {metric}.',
  'kpi.lacks.earlier': 'There is no earlier figure to grow from.',
  'kpi.target.column': 'Goal',
  'kpi.each.column': 'Per person',
} as const;
