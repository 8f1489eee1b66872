import 'jalon/define';
import type { Source } from 'jalon/engine';
import { openDataset } from 'jalon/engine';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { choice, shared } from './fixtures/controls.js';
import {
  emptyFirm,
  firmNow,
  frenchFirm,
  largeFirm,
  longNamesFirm,
  noDocumentsFirm,
  oneRowFirm,
  smallFirm,
} from './fixtures/firm.js';
import { at, smallNetwork } from './fixtures/network.js';
import { all, find, says, textOf } from './fixtures/page.js';
import { errors, waitingSource } from './fixtures/sources.js';
import {
  draw,
  inWidth,
  make,
  settled,
  states,
  withData,
  withSource,
  type ElementStory,
} from './fixtures/story.js';

const tag = 'jalon-detail-panel';
const asOf = firmNow;
const offers = { metric: 'offersInProgress' };
const deals = { metric: 'openAmount', report: 'company' };
type Args = Record<string, unknown>;

/** The rows behind a figure: chosen in another element, or by a property. */
const meta: Meta = {
  title: 'Elements/Detail panel',
  component: tag,
  tags: ['autodocs'],
  argTypes: {
    ...shared,
    mode: { control: 'inline-radio', options: ['inline', 'drawer', 'none'] },
    for: { control: 'text' },
    subject: { control: 'object' },
    'as-of': choice(firmNow, at(22)),
  },
  render: draw(tag, { asOf }) as Meta['render'],
  play: settled as Meta['play'],
};
export default meta;

/** A dashboard of indicators, with a panel under them. */
const board =
  (panel: Args = {}, ...content: HTMLElement[]) =>
  (args: Args, { loaded }: { loaded: Args }): HTMLElement => {
    const dashboard = make('jalon-dashboard', { asOf, report: 'company' }, loaded);
    const own = make(tag, panel, args);
    own.append(...content);
    dashboard.append(make('jalon-indicator-grid'), own);
    return dashboard;
  };
const inSlot = (slot: string, text: string, name = 'div'): HTMLElement => {
  const element = document.createElement(name);
  Object.assign(element, { slot, textContent: text });
  return element;
};
const { loading: _, ...feed } = states({}, smallNetwork);

export const NothingChosen: ElementStory = {
  name: 'Nothing chosen yet',
  ...withData(smallFirm),
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Choose a figure');
  },
};
export const Deals: ElementStory = { ...withData(smallFirm), args: { subject: deals } };
export const Documents: ElementStory = { ...withData(smallFirm), args: { subject: offers } };
export const Accounts: ElementStory = {
  ...withData(smallNetwork),
  render: draw(tag) as ElementStory['render'],
  args: { subject: { metric: 'attemptedRate', group: { store: 'S01' } } },
};
export const Switched: ElementStory = {
  name: 'By deal, then by offer',
  ...withData(smallFirm),
  args: { subject: { metric: 'withoutOffer' } },
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '[data-tab=document]'));
    await says(canvasElement, 'Signatory');
    await userEvent.click(await find(canvasElement, '[data-tab=deal]'));
    await says(canvasElement, 'Owner');
  },
};
export const Found: ElementStory = {
  name: 'A search that finds nothing',
  ...withData(smallFirm),
  args: { subject: deals },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Total');
    await userEvent.type(await find<HTMLInputElement>(canvasElement, '.find input'), 'nowhere');
    await says(canvasElement, 'Nothing found for “nowhere”');
  },
};
export const InADashboard: ElementStory = {
  name: 'In a dashboard',
  ...withData(smallFirm),
  render: board() as ElementStory['render'],
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Choose a figure');
    await userEvent.click(await find(canvasElement, '[part~=figure]'));
    const rows = all(canvasElement, '[part=rows]')[0];
    if (rows) await userEvent.click(rows);
    await says(await find(canvasElement, tag), 'Total');
    await expect(all(canvasElement, 'dialog')).toHaveLength(0);
  },
};
export const Drawer: ElementStory = {
  ...withData(smallFirm),
  args: { mode: 'drawer', subject: offers },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Total');
  },
};
export const OwnContent: ElementStory = {
  name: 'With content of the host’s',
  ...withData(smallFirm),
  render: board(
    { mode: 'none' },
    inSlot('empty', 'Pick an indicator above; its offers are listed here.'),
    inSlot('header', 'Print', 'button'),
  ) as ElementStory['render'],
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Pick an indicator above');
  },
};
export const Heading: ElementStory = {
  name: 'With a title of the host’s',
  ...withData(smallFirm),
  args: { subject: offers, heading: 'Offers to follow up' },
};

export const ManyRows: ElementStory = {
  name: 'Thousands of rows',
  ...withData(largeFirm),
  args: { subject: { metric: 'created', filters: { period: null } } },
};
export const OneRow: ElementStory = {
  ...withData(oneRowFirm),
  args: { subject: { metric: 'prospectsWon' } },
};
export const NoRows: ElementStory = { ...withData(emptyFirm), args: { subject: deals } };
export const NoDocuments: ElementStory = {
  name: 'Data without documents',
  ...withData(noDocumentsFirm),
  args: { subject: deals },
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'Total');
    await expect(all(canvasElement, '[role=tab]')).toHaveLength(0);
  },
};
export const NotInTheData: ElementStory = {
  name: 'A figure that the data cannot tell',
  ...withData(noDocumentsFirm),
  args: { subject: offers },
};
export const LongNames: ElementStory = { ...withData(longNamesFirm), args: { subject: offers } };
export const French: ElementStory = {
  ...withData(frenchFirm),
  globals: { language: 'fr' },
  args: { subject: offers },
};
export const Narrow: ElementStory = {
  name: 'Narrow, 360 px',
  ...withData(smallFirm),
  args: { subject: offers },
  render: inWidth(tag, 328, { asOf }) as ElementStory['render'],
};
export const Narrowest: ElementStory = {
  name: 'Narrowest, 280 px',
  ...withData(smallFirm),
  args: { subject: deals },
  render: inWidth(tag, 280, { asOf }) as ElementStory['render'],
};

export const Loading: ElementStory = {
  ...withSource(waitingSource),
  args: { subject: deals },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '[aria-busy=true]');
  },
};
/** Fails once. */
function fragile(): Source {
  const opened = openDataset(smallFirm());
  let fails = 1;
  return {
    query: async (query, options) => {
      if (fails-- > 0) throw errors.network();
      return (await opened).query(query, options);
    },
  };
}
export const RowsThatFail: ElementStory = {
  name: 'Rows that cannot be read, then a retry that works',
  ...withSource(fragile),
  args: { subject: deals },
  play: async ({ canvasElement }) => {
    const alert = await find(canvasElement, '[role=alert]');
    await expect(textOf(alert)).toContain('could not be read');
    await userEvent.click(await find(canvasElement, '[role=alert] button'));
    await says(canvasElement, 'Total');
  },
};
export const NoSource: ElementStory = { name: 'Nothing given', args: { subject: deals } };
export const ErrorInData: ElementStory = {
  ...feed.errorInData,
  args: { subject: { metric: 'attempted' } },
};
export const Stale: ElementStory = {
  ...feed.stale,
  args: { subject: { metric: 'attempted' } },
};
