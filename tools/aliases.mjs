// In the demo, the stories and the tests `jalon/…` means the sources, so that examples read as a user's code does.
import { at } from './project.mjs';

export function sourceAliases() {
  return [
    { find: /^jalon$/, replacement: at('src/index.ts') },
    { find: 'jalon/themes.css', replacement: at('src/theme/themes.css') },
    { find: /^jalon\/(define|engine)$/, replacement: `${at('src')}/$1.ts` },
    { find: /^jalon\/elements\/([^/]+)$/, replacement: `${at('src/elements')}/$1/$1.ts` },
    {
      find: /^jalon\/elements\/([^/]+)\/define$/,
      replacement: `${at('src/elements')}/$1/define.ts`,
    },
  ];
}
