// The hosts, and which of them `npm test` visits. Each folder beside this file is an application of its own.

/** `out`: what its build makes, where that is not dist. */
export const hosts = [
  { name: 'ssr', always: true },
  { name: 'plain', always: true },
  { name: 'react-19', always: true },
  { name: 'vue-3', always: true },
  { name: 'react-18' },
  { name: 'svelte-5' },
  { name: 'solid' },
  { name: 'htmx-like' },
  { name: 'angular', out: 'dist/browser' },
];

export const policy = "default-src 'self'";
