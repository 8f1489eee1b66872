export const coaching = {
  'coaching.label': 'Coaching',
  'coaching.attempt': 'Day {day}, reach out',
  'coaching.answer': 'Day {day}, answer',
  'coaching.deepen': 'Day {day}, deepen',
  'coaching.behind.rep': {
    one: '{n} rep has customers nobody has written to yet.',
    other: '{n} reps have customers nobody has written to yet.',
  },
  'coaching.behind.store': {
    one: '{n} store has customers nobody has written to yet.',
    other: '{n} stores have customers nobody has written to yet.',
  },
  'coaching.behind': {
    one: '{n} row has customers nobody has written to yet.',
    other: '{n} rows have customers nobody has written to yet.',
  },
  'coaching.behind.do': 'Say hello to each of them',
  'coaching.behind.then': 'in your own words; there is time.',
  'coaching.waiting.rep': {
    one: '{n} rep has customers waiting for an answer.',
    other: '{n} reps have customers waiting for an answer.',
  },
  'coaching.waiting.store': {
    one: '{n} store has customers waiting for an answer.',
    other: '{n} stores have customers waiting for an answer.',
  },
  'coaching.waiting': {
    one: '{n} row has customers waiting for an answer.',
    other: '{n} rows have customers waiting for an answer.',
  },
  'coaching.waiting.do': 'Reply first,',
  'coaching.waiting.then': 'then follow up with those not yet reached.',
  'coaching.quiet.rep': {
    one: 'Nobody is waiting; {n} rep can still follow up.',
    other: 'Nobody is waiting; {n} reps can still follow up.',
  },
  'coaching.quiet.store': {
    one: 'Nobody is waiting; {n} store can still follow up.',
    other: 'Nobody is waiting; {n} stores can still follow up.',
  },
  'coaching.quiet': {
    one: 'Nobody is waiting; {n} row can still follow up.',
    other: 'Nobody is waiting; {n} rows can still follow up.',
  },
  'coaching.quiet.do': 'Try another day, another way,',
  'coaching.quiet.then': 'with those not yet reached.',
  'coaching.fine': 'Everybody is where they could be.',
  'coaching.fine.do': 'Take the time for a real conversation',
  'coaching.fine.then': 'with the customers who answered.',
  'coaching.ask': 'Ask together:',
  'coaching.ask.1': 'Which deeper question is still to be asked?',
  'coaching.ask.2': 'What lies behind the objections?',
  'coaching.ask.3': 'Is the next step clear to both sides?',
  'coaching.nudge': 'Encourage',
  'coaching.nudged': 'Encouraged',
  'coaching.who.waiting': { one: '{n} waiting', other: '{n} waiting' },
  'coaching.more': { one: 'and {n} more', other: 'and {n} more' },
} as const;
