import { html, nothing, type TemplateResult } from 'lit';
import type { JalonError } from '../../contract/error.js';
import type { Formats } from '../../i18n/formats.js';
import type { Say } from '../../i18n/index.js';
import type { FeedState } from '../../source/feed.js';
import { icon } from '../icon/icon.js';
import { clocksOf, errorWords } from './frame.model.js';

export interface Frame {
  title: string;
  subtitle: unknown;
  actions: unknown;
  state: 'loading' | 'empty' | 'error' | 'stale' | 'ready';
  /** What people said of it. */
  remarks?: () => unknown;
  body: () => unknown;
  skeleton: () => unknown;
  empty: () => unknown;
  /** Rows of the data, whatever the filters; absent: not known. */
  rows?: number | undefined;
  error: JalonError | null;
  feed: FeedState;
  /** Newer answers are awaited. */
  pending: boolean;
  /** Latest activity in the data, ISO instant. */
  updatedAt: string | null;
  /** Something else beside this card says how old the data are. */
  isQuiet?: boolean;
  say: Say;
  formats: Formats;
  onRetry: () => void;
}

/** A card with a head and one of five states, in the same place and at the same height. */
export function renderFrame(frame: Frame): TemplateResult {
  const { title, subtitle, actions, state, skeleton, say, pending } = frame;
  return html`<section
    class="jalon card ${state}"
    part="card"
    aria-label=${title}
    aria-busy=${state === 'loading' || pending}
  >
    <header part="header">
      <div class="grow">
        <h2 part="title">${title}</h2>
        <div class="sub">
          ${state === 'loading' ? renderReading(frame) : html`${subtitle}${renderClocks(frame)}`}
        </div>
      </div>
      <div class="actions">${state === 'loading' || state === 'error' ? nothing : actions}</div>
    </header>
    ${state === 'stale' ? renderStale(frame) : nothing}
    ${state === 'stale' || state === 'ready' ? frame.remarks?.() : nothing}
    <div class="body" part="body">
      ${
        state === 'loading'
          ? html`<div class="skeleton" aria-hidden="true">${skeleton()}</div>`
          : state === 'error'
            ? renderError(frame)
            : state === 'empty'
              ? (frame.empty() ?? renderEmpty(frame))
              : frame.body()
      }
    </div>
    <div class="hidden" role="status">${state === 'loading' ? say('frame.loading') : nothing}</div>
  </section>`;
}

/** Both clocks: the last activity in the data and the last check. */
function renderClocks({ state, feed, updatedAt, isQuiet, say, formats }: Frame): unknown {
  if (isQuiet || state === 'loading' || state === 'error' || !feed.source) return nothing;
  const clocks = clocksOf(updatedAt, feed.checkedAt, Date.now(), formats);
  if (!clocks) return nothing;
  const text = say('frame.checked', { time: clocks.checked });
  if (!clocks.updated) return html`<span class="clocks">${formats.capital(text)}</span>`;
  return html`<span class="clocks" title=${say('frame.updated.title', clocks)}
    ><span>${say('frame.updated', { time: clocks.updated })}</span>, <span>${text}</span></span
  >`;
}

/** In the place of the subtitle: a bone, then how much has been read, once a load takes over half a second. */
export function renderReading({
  feed: { progress },
  say,
}: Pick<Frame, 'feed' | 'say'>): TemplateResult {
  if (!progress) return html`<span class="bone"></span>`;
  const { fraction, rows } = progress;
  return html`<span class="reading num">
    ${fraction === null ? nothing : html`<progress aria-label=${say('frame.loading')} max="1" .value=${fraction}></progress>`}
    <span>${rows ? say('frame.rows', { n: rows }) : nothing}</span>
  </span>`;
}

function renderEmpty({ say, feed, rows }: Frame): TemplateResult {
  const isIdle = feed.status === 'idle' && !feed.source;
  const why = isIdle ? 'source' : rows === 0 ? 'rows' : 'hint';
  return html`<div class="message empty">
    <p class="strong">${say('frame.empty')}</p>
    <p class="sub">${say(`frame.empty.${why}`)}</p>
  </div>`;
}

function renderError(frame: Frame): TemplateResult {
  const { error, say, formats, feed, onRetry } = frame;
  const words = errorWords(error, say);
  return html`<div class="message error" role="alert">
    ${icon('warning')}
    <div>
      <p class="strong">${words.title}</p>
      ${words.where ? html`<p class="where">${words.where}</p>` : nothing}
      <p>
        ${words.advice}
        ${feed.retryAt === null ? nothing : say('frame.retryAt', { time: formats.time(feed.retryAt) })}
      </p>
      <p class="sub" lang="en" dir="ltr">${words.message}</p>
      <button class="btn" type="button" part="retry" @click=${onRetry}>
        ${say('frame.retry')}
      </button>
    </div>
  </div>`;
}

/** Says of what age the data are that still stand, and why. */
export function renderStale({
  error,
  feed,
  say,
  formats,
  onRetry,
}: Pick<Frame, 'error' | 'feed' | 'say' | 'formats' | 'onRetry'>): TemplateResult {
  const words = errorWords(error, say);
  const age = formats.age(Math.max(0, Date.now() - (feed.checkedAt ?? Date.now())));
  return html`<div class="stale-note" part="stale" role="status">
    ${icon('clock')}
    <span class="grow"
      ><b>${say('frame.stale', { age })}</b> ${say('frame.stale.hint', { message: words.title })}
      <span class="where">${words.where}</span></span
    >
    <button class="link" type="button" part="retry" title=${words.message} @click=${onRetry}>
      ${say('frame.retry')}
    </button>
  </div>`;
}
