/** A chart as a file of its own: what is drawn, with its colours as they are on the page, a title and the legend. */

/** A path or a text with everything that it takes to draw it elsewhere. */
interface Item {
  d?: string;
  text?: string;
  x: number;
  y: number;
  fill: string;
  stroke: string;
  width: number;
  dash: number[];
  opacity: number;
  font: string;
  anchor: 'start' | 'middle' | 'end';
}

interface Picture {
  title: string;
  width: number;
  height: number;
  /** Colour of the ground. */
  ground: string;
  rtl: boolean;
  items: Item[];
}

const edge = 16;

/** Mixed colours as programs that draw SVG know them. */
const plain = (colour: string): string =>
  colour.replace(
    /^color\(srgb (\S+) (\S+) (\S+)\)$/,
    (_, ...parts: string[]) =>
      `rgb(${parts
        .slice(0, 3)
        .map((part) => Math.round(Number(part) * 255))
        .join()})`,
  );

function itemsOf(svg: Element, dx: number, dy: number): Item[] {
  return [...svg.querySelectorAll('path:not(.mark, .hover, .chosen), text')].map((element) => {
    const style = getComputedStyle(element);
    const isText = element.localName === 'text';
    const at = (name: string): number => Number(element.getAttribute(name) ?? 0);
    return {
      ...(isText ? { text: element.textContent } : { d: element.getAttribute('d')! }),
      x: at('x') + dx,
      y: at('y') + dy,
      fill: plain(style.fill),
      stroke: plain(style.stroke),
      width: parseFloat(style.strokeWidth),
      dash:
        style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(parseFloat),
      opacity: Number(style.opacity),
      font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
      anchor: style.textAnchor as Item['anchor'],
    };
  });
}

/** The picture `svg` at its size, below a head with the legend that stands in the same card. */
function pictureOf(title: string, subtitle: string, svg: SVGSVGElement): Picture {
  const card = svg.closest('.jalon')!;
  const { color, fontFamily, backgroundColor: ground, direction } = getComputedStyle(card);
  const rtl = direction === 'rtl';
  const wide = svg.clientWidth + 2 * edge;
  const measure = document.createElement('canvas').getContext('2d')!;
  const text = (words: string, at: number, y: number, weight: string): Item => ({
    text: words,
    x: rtl ? wide - at : at,
    y,
    fill: color,
    stroke: 'none',
    width: 0,
    dash: [],
    opacity: 1,
    font: `${weight} ${fontFamily}`,
    anchor: 'start',
  });
  const items = [text(title, edge, 30, '600 15px'), text(subtitle, edge, 49, '400 12px')];
  let [x, y] = [edge, 72];
  // What stands beside the picture comes after the legend, without its icons.
  for (const key of card.querySelectorAll('.legend li, .apart li')) {
    const indent = key.closest('.legend') ? 19 : 0;
    const words = text(key.textContent.replace(/\s+/g, ' ').trim(), x + indent, y, '400 12px');
    measure.font = words.font;
    const width = measure.measureText(words.text!).width + indent + 17;
    if (x > edge && x + width > wide) {
      [x, y] = [edge, y + 20];
      words.x = rtl ? wide - x - indent : x + indent;
      words.y = y;
    }
    items.push(...(indent ? itemsOf(key, rtl ? wide - x - 14 : x, y - 11) : []), words);
    x += width;
  }
  const top = y + 16;
  return {
    title,
    width: wide,
    height: top + svg.clientHeight + edge,
    ground,
    rtl,
    items: [...items, ...itemsOf(svg, edge, top)],
  };
}

/** Twice as fine as on the page. No image is loaded, so no content security policy is in its way. */
function paint({ width, height, ground, rtl, items }: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  const c = canvas.getContext('2d')!;
  c.scale(2, 2);
  c.fillStyle = ground;
  c.fillRect(0, 0, width, height);
  c.direction = rtl ? 'rtl' : 'ltr';
  for (const { d, text, x, y, fill, stroke, width: line, dash, opacity, font, anchor } of items) {
    c.globalAlpha = opacity;
    c.fillStyle = fill;
    if (text !== undefined) {
      c.font = font;
      c.textAlign = anchor === 'middle' ? 'center' : anchor;
      c.fillText(text, x, y);
      continue;
    }
    c.save();
    c.translate(x, y);
    const path = new Path2D(d);
    if (fill !== 'none') c.fill(path);
    c.strokeStyle = stroke;
    c.lineWidth = line;
    c.lineCap = 'round';
    c.setLineDash(dash);
    if (stroke !== 'none') c.stroke(path);
    c.restore();
  }
  return new Promise((done) => canvas.toBlob((blob) => done(blob!), 'image/png'));
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

function toSvg({ title, width, height, ground, rtl, items }: Picture): string {
  const drawn = items.map(
    ({ d, text, x, y, fill, stroke, width: line, dash, opacity, font, anchor }) => {
      const look = `fill="${fill}" opacity="${opacity}"`;
      if (text === undefined)
        return `<path transform="translate(${x} ${y})" d="${d}" ${look} stroke="${stroke}" stroke-width="${line}" stroke-dasharray="${dash.join()}" stroke-linecap="round"/>`;
      const [weight, size, ...family] = font.split(' ');
      return `<text x="${x}" y="${y}" ${look} text-anchor="${anchor}" font-weight="${weight}" font-size="${size}" font-family="${escape(family.join(' '))}">${escape(text)}</text>`;
    },
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" direction="${rtl ? 'rtl' : 'ltr'}" role="img"><title>${escape(title)}</title><rect width="100%" height="100%" fill="${ground}"/>${drawn.join('')}</svg>`;
}

export async function pictureFile(
  format: 'png' | 'svg',
  title: string,
  subtitle: string,
  svg: SVGSVGElement,
): Promise<Blob> {
  const picture = pictureOf(title, subtitle, svg);
  return format === 'png' ? paint(picture) : new Blob([toSvg(picture)], { type: 'image/svg+xml' });
}
