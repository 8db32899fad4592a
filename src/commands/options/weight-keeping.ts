import { refuse } from '../../errors.js';
import { option, toggle } from '../define/option.js';

/** How often weights are submitted again though they are the same. */
export type Every =
  | { readonly kind: 'epoch' }
  | { readonly kind: 'blocks'; readonly blocks: number };

const LONGEST_EVERY = 1_000_000;

export const every = option({
  flags: '--every <blocks|epoch>',
  summary:
    'how often weights that are the same are submitted again; changed ones never wait for it',
  fallback: 'epoch',
  text: { type: 'string', pattern: '^(epoch|[1-9][0-9]{0,6})$', examples: ['epoch', '360'] },
  parse: parseEvery,
});

export const onlyOnce = toggle({
  flags: '--once',
  summary: 'do what can be done now, and end',
});

export const forTime = option({
  flags: '--for <duration>',
  summary: 'end after so long, as in 90m, 12h or 7d; until you stop it when left out',
  text: { type: 'string', pattern: '^[1-9][0-9]{0,6}[smhd]$', examples: ['12h', '7d'] },
  parse: parseDuration,
});

export const untilRevealed = toggle({
  flags: '--until-revealed',
  summary: 'end once the weights are on the chain and nothing waits to be revealed',
});

function parseEvery(text: string): Every {
  if (text === 'epoch') return { kind: 'epoch' };
  const blocks = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 0;
  if (blocks >= 1 && blocks <= LONGEST_EVERY) return { kind: 'blocks', blocks };
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} says no rhythm`,
    'write epoch, or a number of blocks such as 360',
  );
}

const unitsMs: Readonly<Record<string, number>> = {
  ...{ s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 },
};
/** The longest that a timer of Node can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** Milliseconds. */
function parseDuration(text: string): number {
  const [, count, unit = ''] = /^(\d{1,7})([smhd])$/.exec(text) ?? [];
  const length = Number(count) * (unitsMs[unit] ?? 0);
  if (length >= 1 && length <= LONGEST_MS) return length;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is no duration up to 24 days`,
    'write it like 90m, 12h or 7d, or leave --for out',
  );
}
