import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { minifyTemplates, shortMarkup, shortStyles } from '../../tools/minify-templates.mjs';

const minified = (code: string): string => {
  const context = { parse: (text: string) => parseAst(text) };
  return minifyTemplates().transform.call(context, code, '/src/x.ts')?.code ?? code;
};

describe('styles', () => {
  test.each([
    [':host {\n  display: block;\n}\n', ':host{display:block}'],
    ['a :hover, b > c {}', 'a :hover,b > c{}'],
    ['/* why */ a { margin: calc(1px + 2px) 0; }', ' a{margin:calc(1px + 2px) 0}'],
    ['a::before { content: ";  , "; }', 'a::before{content:";  , "}'],
    ['@media (a: b) and (c) { d { e: f } }', '@media (a: b) and (c){d{e:f}}'],
    ['a { --x: ; b: c }', 'a{--x:;b:c}'],
    [') {\n  color: ', '){color:'],
  ])('%j', (long, short) => {
    expect(shortStyles(long)).toBe(short);
  });
});

describe('markup', () => {
  test('one space stays where there was any', () => {
    expect(shortMarkup('<p>\n  a <b>b</b>\n</p>')).toBe('<p> a <b>b</b> </p>');
  });

  test('what keeps its space is left alone', () => {
    expect(shortMarkup('<pre>\n  a</pre>')).toBe('<pre>\n  a</pre>');
  });
});

describe('code', () => {
  test('only inside tagged templates, and not in expressions', () => {
    const code = 'const a = html`<p>\n  ${"x  y"}\n  ${svg`<g>\n</g>`}</p>`;\nconst b = `\n  c`;';
    expect(minified(code)).toBe(
      'const a = html`<p> ${"x  y"} ${svg`<g> </g>`}</p>`;\nconst b = `\n  c`;',
    );
  });

  test('styles around an expression', () => {
    expect(minified('css`a {\n  b: ${c};\n}`')).toBe('css`a{b:${c}}`');
  });
});
