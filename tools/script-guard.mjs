/**
 * The code around the classic script. A second load must stop before Lit's first line runs: Lit makes its
 * Trusted Types policy on evaluation, and under `trusted-types lit-html` a second policy of that name throws.
 * The mark is one name for all versions, so that another version beside this one is stopped too. A page whose
 * own modules have already registered every element needs nothing from the script, and has a Lit of its own.
 */
export function scriptGuard(version, tags = []) {
  const here = JSON.stringify(version);
  const known = JSON.stringify(tags);
  const before = [
    `/*! Jalon ${version} | MIT */`,
    '(function(){"use strict";',
    `var m=Symbol.for("jalon.script"),g=globalThis,v=g[m],t=${known};`,
    'if(!v&&t.length&&g.customElements&&t.every(function(n){return customElements.get(n)}))v="modules";',
    `if(v){console.warn("jalon: already-loaded: version "+v+" is on this page, so this script (version "+${here}+") was not run.");return}`,
    `Object.defineProperty(g,m,{value:${here}});`,
  ].join('');
  // The bundle leaves its exports in a variable of this function.
  const after = 'if(typeof Jalon!=="undefined")g.Jalon=Jalon})();';
  return { before, after };
}
