// What every host does alike: its data, and what it writes down of an event.

export const all = { period: 'this-month' };
export const onlyOne = { period: 'this-month', rep: ['R1'] };

const load = async (url) => (await fetch(url)).json();

/** By the id of the button that binds them. */
export const datasets = {
  data: await load('/data.json'),
  other: await load('/other.json'),
  broken: { jalon: 1, timeZone: 'America/Toronto', accounts: [{ list: 'L1' }] },
};

/** To be called before the event has gone on: the host has a page of its own for what can be cancelled. */
export const cancel = (event) => {
  if (event.cancelable) event.preventDefault();
};

/** The last events with the one that came. */
export const note = (events, { type, detail }) => [...events, { name: type, detail }].slice(-20);
