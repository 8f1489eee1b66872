import MagicString from 'magic-string';

const tags = new Set(['html', 'svg', 'css']);

/** Runs of space in markup become one: as a browser reads them, outside of elements that keep their space. */
export const shortMarkup = (text) =>
  /<(pre|textarea)\b/.test(text) ? text : text.replace(/\s+/g, ' ');

/** Space and comments that a style sheet does not need; what stands in quotes is left alone. */
export const shortStyles = (text) =>
  text
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, i) => (i % 2 ? piece : shortRules(piece)))
    .join('');

const shortRules = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/(^|[{;])([\w-]+): /g, '$1$2:')
    .replace(/;}/g, '}');

/** Templates and styles without the layout of their source; minifiers of code leave them as they are. */
export function minifyTemplates() {
  return {
    name: 'jalon-minify-templates',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(html|svg|css)`/.test(code)) return undefined;
      const magic = new MagicString(code);
      const visit = (node) => {
        if (!node || typeof node.type !== 'string') return;
        if (node.type === 'TaggedTemplateExpression' && tags.has(node.tag.name)) {
          const shorten = node.tag.name === 'css' ? shortStyles : shortMarkup;
          for (const { start, end } of node.quasi.quasis) {
            // Whether the backtick and ${ are part of a piece differs between parsers.
            const text = code.slice(start, end);
            const from = start + /^[`}]?/.exec(text)[0].length;
            const to = end - /(?:`|\$\{)?$/.exec(text)[0].length;
            const piece = code.slice(from, to);
            const short = shorten(piece);
            if (short !== piece) magic.overwrite(from, to, short, { contentOnly: true });
          }
        }
        for (const value of Object.values(node)) {
          if (Array.isArray(value)) value.forEach(visit);
          else if (value && typeof value === 'object') visit(value);
        }
      };
      visit(this.parse(code));
      return magic.hasChanged()
        ? { code: magic.toString(), map: magic.generateMap({ hires: true }) }
        : undefined;
    },
  };
}
