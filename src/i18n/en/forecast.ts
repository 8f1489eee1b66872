export const forecast = {
  'forecast.title': 'Forecast',
  'forecast.views': 'Show',
  'forecast.by.day': 'Day',
  'forecast.by.week': 'Week',
  'forecast.by.month': 'Month',
  'forecast.by.quarter': 'Quarter',
  'forecast.by.owner': 'By owner',
  'forecast.rest': 'Rest of open',
  'forecast.apart': 'Beside the calendar',
  'forecast.overdue': 'Overdue',
  'forecast.undated': 'No expected date',
  'forecast.on-hold': 'On hold, not counted',
  'forecast.noOwner': 'No owner',
  'forecast.target': 'Target',
  'metric.weightedAmount': 'Weighted amount',
  'metric.weightedAmount.short': 'Weighted',
  'metric.weightedAmount.explain':
    'Amount times probability of the open deals expected to close in the period, and of those overdue or without a date.',
  'metric.wonAmount@forecast.short': 'Won',
  'metric.openAmount@forecast': 'Open amount',
  'metric.openAmount@forecast.short': 'Open',
  'metric.openAmount@forecast.explain':
    'Amounts of the open deals expected to close in the period, and of those overdue or without a date.',
  'metric.openCount@forecast': 'Open deals',
  'metric.openCount@forecast.short': 'Deals',
  'metric.openCount@forecast.explain':
    'Open deals expected to close in the period, and those overdue or without a date.',
  'metric.overdueAmount': 'Overdue amount',
  'metric.overdueAmount.short': 'Overdue',
  'metric.overdueAmount.explain':
    'Amounts of the open deals whose expected closing day has passed. Lower is better.',
  'metric.undatedAmount': 'Undated amount',
  'metric.undatedAmount.short': 'No date',
  'metric.undatedAmount.explain':
    'Amounts of the open deals without an expected closing day. Lower is better.',
  'metric.onHoldAmount': 'Amount on hold',
  'metric.onHoldAmount.short': 'On hold',
  'metric.onHoldAmount.explain': 'Amounts of the deals on hold; they are in no other sum.',
  'notice.no-probability': {
    one: '{n} open deal has no probability, nor has its stage; it is left out of weighted amounts.',
    other:
      '{n} open deals have no probability, nor has their stage; they are left out of weighted amounts.',
  },
  'notice.expected-outside': {
    one: '{n} open deal is expected to close outside of the period and is not counted.',
    other: '{n} open deals are expected to close outside of the period and are not counted.',
  },
  'notice.forecast-today': {
    one: 'Expected date, amount, probability and hold of {n} deal are those of today, not of then.',
    other:
      'Expected dates, amounts, probabilities and holds of {n} deals are those of today, not of then.',
  },
} as const;
