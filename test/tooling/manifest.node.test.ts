import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { closure, compare, eventsIn, partsIn, slotsIn } from '../../tools/check-manifest.mjs';

class Thing {
  static observedAttributes = ['heading', 'id'];
  static elementProperties = new Map<PropertyKey, { state?: boolean }>([
    ['heading', {}],
    ['busy', { state: true }],
  ]);
  get heading(): string {
    return '';
  }
  get busy(): boolean {
    return false;
  }
  refresh(): void {}
}

const own = `
  html\`<div part="frame head-\${x}"><slot name="more"></slot></div>\`; fire(this, 'jalon-load', {});
  css\`:host { gap: var(--jalon-thing-gap, var(--jalon-line, 1px)); }\``;

const declaration = () => ({
  tagName: 'jalon-thing',
  summary: 'A thing',
  attributes: [{ name: 'heading' }],
  members: [
    { kind: 'field', name: 'heading', description: 'Title' },
    { kind: 'method', name: 'refresh', description: 'Again' },
  ],
  cssParts: [{ name: 'frame' }, { name: 'head-' }],
  slots: [{ name: 'more' }],
  events: [{ name: 'jalon-load' }],
  cssProperties: [{ name: '--jalon-thing-gap' }],
});

type Declaration = ReturnType<typeof declaration>;

const faults = (change: (one: Declaration) => unknown = () => undefined, code = own): string[] => {
  const changed = declaration();
  change(changed);
  return compare({
    declaration: changed,
    element: Thing,
    own: code,
    all: code,
    theme: ':host { color: var(--jalon-line) }',
    events: ['jalon-load', 'jalon-drill'],
  });
};

describe('manifest against code', () => {
  test('nothing to say of a true one', () => {
    expect(faults()).toEqual([]);
  });

  const planted: [string, (one: Declaration) => unknown, RegExp][] = [
    [
      'an attribute too many',
      (d) => d.attributes.push({ name: 'ghost' }),
      /does not observe: ghost/,
    ],
    ['an attribute missing', (d) => d.attributes.pop(), /not documented: heading/],
    ['a property missing', (d) => d.members.shift(), /property that is not documented: heading/],
    [
      'a member too many',
      (d) => d.members.push({ kind: 'method', name: 'fly', description: 'x' }),
      /does not have: fly/,
    ],
    [
      'state shown as a property',
      (d) => d.members.push({ kind: 'field', name: 'busy', description: 'x' }),
      /internal state as a property: busy/,
    ],
    [
      'a member unexplained',
      (d) => (d.members[0]!.description = ''),
      /what this member is: heading/,
    ],
    ['no summary', (d) => (d.summary = ''), /no @summary/],
    [
      'a part too many',
      (d) => d.cssParts.push({ name: 'ghost' }),
      /part that no template has: ghost/,
    ],
    ['a part missing', (d) => d.cssParts.shift(), /part that is not documented: frame/],
    [
      'a slot too many',
      (d) => d.slots.push({ name: '' }),
      /slot that no template has: \(default\)/,
    ],
    ['a slot missing', (d) => d.slots.pop(), /slot that is not documented: more/],
    [
      'an event too many',
      (d) => d.events.push({ name: 'jalon-drill' }),
      /nothing fires: jalon-drill/,
    ],
    ['an event missing', (d) => d.events.pop(), /event that is not documented: jalon-load/],
    [
      'a custom property too many',
      (d) => d.cssProperties.push({ name: '--jalon-ghost' }),
      /no style reads: --jalon-ghost/,
    ],
    [
      'a custom property missing',
      (d) => d.cssProperties.pop(),
      /not documented: --jalon-thing-gap/,
    ],
  ];
  for (const [what, change, expected] of planted) {
    test(what, () => {
      expect(faults(change)).toHaveLength(1);
      expect(faults(change)[0]).toMatch(expected);
    });
  }
});

describe('reading of the code', () => {
  test('parts, with a binding among them', () => {
    expect(partsIn('<p part="a b ${c ? d : e} f">')).toEqual(new Set(['a', 'b', 'f']));
  });

  test('slots, the default one too', () => {
    expect(slotsIn('<slot></slot><slot name="x" @slotchange=${f}>')).toEqual(new Set(['', 'x']));
  });

  test('to listen is not to fire', () => {
    const known = ['jalon-load', 'jalon-drill'];
    expect(eventsIn("el.addEventListener('jalon-load', f)", known)).toEqual(new Set());
    expect(eventsIn('html`<jalon-x @jalon-load=${f}>`', known)).toEqual(new Set());
    expect(eventsIn("fire(this, 'jalon-drill', {})", known)).toEqual(new Set(['jalon-drill']));
  });

  test('follows imports, and reads no comment', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'jalon-closure-'));
    const write = (file: string, code: string): void => {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), code);
    };
    write(
      'src/elements/x/x.ts',
      "import { a } from '../../parts/a.js';\n/* part=\"ghost\" */\nimport 'lit';",
    );
    write('src/parts/a.ts', "export * from './b.js';");
    write('src/parts/b.ts', '// part="ghost"\nexport const b = \'part="b"\';');
    const found = closure('src/elements/x/x.ts', folder);
    expect([...found.keys()]).toEqual(['src/elements/x/x.ts', 'src/parts/a.ts', 'src/parts/b.ts']);
    expect(partsIn([...found.values()].join('\n'))).toEqual(new Set(['b']));
    rmSync(folder, { recursive: true });
  });
});
