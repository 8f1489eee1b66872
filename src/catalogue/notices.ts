/** What an answer has to say beside its figures, by notice code, in English; `{n}` and other names are filled in. Elements have words of their own. */
export const sentences: Readonly<Record<string, string>> = {
  absent: '"{metric}" needs {needs}, which the data do not have.',
  'filter-not-applicable':
    'The filter "{filter}" changes nothing here: the table {table} has no such column.',
  'unknown-value': 'The data have no {filter} "{value}".',
  'assignment-today': 'The period is over; who is assigned is as of today, not as of then.',
  'rows-differ':
    "The rows add up to {rows} and the total is {total}: rows count each person's own acts, the total counts everybody's.",
  'goals-differ': 'The goals of the rows add up to {rows}, and the goal of the whole is {total}.',
  'unknown-accounts':
    '{n} activities name an account that the table accounts lacks; they are left out.',
  'no-opt-outs': 'The data have no opt-outs: every account counts as contactable.',
  'no-outcomes': 'The activities do not say how calls ended: no call counts as answered.',
  'unknown-outcomes':
    'None of the outcomes is known, so no call counts as answered: {names}. Known are reached, not-reached, voicemail and wrong-number; a mapping can turn words into them.',
  'loose-appointments': '{n} appointments name no account; they are placed by their person.',
  'unattributed-sales': '{n} sales of the period follow no attempt; they are not counted.',
  'undated-created': '{n} deals have no date of creation: they are created in no period.',
  'undated-closed': '{n} ended deals have no date of closing: they are in no period.',
  'on-hold': '{n} deals are on hold today; whether they were open then is not known.',
  held: '{n} deals are on hold: they count as created, and in no other figure.',
  'given-up':
    '{n} deals were cancelled or abandoned: they count as created, and in no other figure.',
  'bad-span': '{n} won deals have no span from creation to closing, or a negative one.',
  'no-amount':
    '{n} deals that are open, won or lost have no amount; sums and means leave them out.',
  'no-probability':
    '{n} open deals have no probability, nor their stages; weighted amounts leave them out.',
  'won-without-offer': '{n} deals were won without a signed offer: what they bring is not known.',
  'no-client': '{n} won deals name no client: they make nobody a new client.',
  'won-without-activity': '{n} prospects were won without any activity in the period.',
  'undated-files': '{n} prospect files were never worked on: their cost is in no period.',
  'files-without-cost': '{n} prospect files have no cost; they are left out.',
  'unknown-clients': '{n} payments name a client that no deal has; they are left out.',
  automated: '{n} automated messages are not counted.',
  'team-today': "People's teams and units are as of today, not as of then.",
  'undated-prospects':
    '{n} prospects carry no date: they and the costs of their files count in full in any period.',
  'undated-converted':
    '{n} prospects became deals of which the creation is not known: they count as converted in any period.',
  'worked-by-status':
    '{n} prospects without any activity count as worked, as their status is not "new".',
  'unattributed-wins':
    '{n} contracts won in the period came from none of these prospects: the return leaves them out.',
  'no-cost': '{n} prospect files have no cost: the return leaves them out.',
  'expected-outside': '{n} open deals are expected to close outside of the period.',
  'forecast-today':
    'Expected closings, amounts, probabilities and what is on hold are as of today, not as of then.',
  immature:
    '{n} deals, created since {since}, are younger than the mean time to close of {days} days; averages leave them out.',
  'stage-today': 'Stages are as of today, not as of then.',
};
