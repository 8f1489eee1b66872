// The hosts, and which of them `npm test` visits. Each folder beside this file is an application of its own.

/** `out`: what its build makes; `policy`: where it cannot live under the usual one. */
export const hosts = [
  { name: 'ssr', always: true },
  { name: 'plain', always: true },
  { name: 'react-19', always: true },
  { name: 'vue-3', always: true },
];

export const policy = "default-src 'self'";
