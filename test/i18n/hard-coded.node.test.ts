import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { at, filesUnder } from '../../tools/project.mjs';

const spoken =
  /\s(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|alt|label)="([^"]*)"/g;

/** Words of a language that stand in a template: as text, in an attribute that is read out, or in an expression. */
function hardCoded(code: string): string[] {
  const found: string[] = [];
  const note = (text: string): void => {
    if (/\p{L}{2}/u.test(text)) found.push(text.trim());
  };
  const visit = (node: ts.Node, isInTemplate: boolean): void => {
    if (
      ts.isTaggedTemplateExpression(node) &&
      ts.isIdentifier(node.tag) &&
      /^(html|svg)$/.test(node.tag.text)
    ) {
      const { template } = node;
      const pieces = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template.text]
        : [template.head.text, ...template.templateSpans.map((span) => span.literal.text)];
      const markup = pieces.join('{}').replace(/<!--[\s\S]*?-->|&\w+;/g, '');
      for (const [, text] of markup.matchAll(spoken)) note(text!);
      for (const text of markup.replace(/<[^<>]*>/g, '\n').split('\n')) note(text);
      isInTemplate = true;
    } else if (ts.isStringLiteral(node) && isInTemplate) {
      // Keys, classes and names of the platform have small letters, and no space after a capital.
      if (/^\p{Lu}\p{Ll}+(?:[ .,!?…]|$)/u.test(node.text)) note(node.text);
    }
    ts.forEachChild(node, (child) => visit(child, isInTemplate));
  };
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true), false);
  return found;
}

it('templates hold no text of any language', () => {
  const files = filesUnder('src', (file) => /^src\/(elements|parts)\/.*\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(80);
  expect(
    files.flatMap((file) =>
      hardCoded(readFileSync(at(file), 'utf8')).map((text) => `${file}: ${text}`),
    ),
  ).toEqual([]);
});

it.each([
  ['html`<p>${a}</p><p>Try again</p>`', 'Try again'],
  ['html`<button title="Close">×</button>`', 'Close'],
  ['html`<b aria-label="Rows of ${name}"></b>`', 'Rows of {}'],
  ["html`<b>${isOn ? 'Shown' : say('x.hidden')}</b>`", 'Shown'],
  ['svg`<text x=${x}>Total</text>`', 'Total'],
])('the same check finds it in %s', (code, text) => {
  expect(hardCoded(code)).toEqual([text]);
});

it('and lets pass what is no text', () => {
  const code =
    "html`<i class=\"card ${isOn ? 'on' : ''}\" title=${say('a.b')}>· ${say('c.d')} 1</i>`";
  expect(hardCoded(code)).toEqual([]);
});
