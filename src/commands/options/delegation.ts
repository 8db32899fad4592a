import { refuse } from '../../errors.js';
import { type AccountRef, parseAccountRef } from '../../units/account-ref.js';
import { parseFraction } from '../../units/fraction.js';
import type { Netuid } from '../../units/money.js';
import { parseNetuid } from '../../units/netuid.js';
import { type Proportion, parseProportion } from '../../units/proportion.js';
import { type Known, option, type TextSpec } from '../define/option.js';
import { shareText } from './texts.js';

/** Subnets as they were typed: by number, or all but root. */
export type ChosenSubnets = readonly Netuid[] | 'all';

const NETUIDS = '^(all|[0-9]{1,5}(,[0-9]{1,5})*)$';
export const subnetsText: TextSpec = {
  ...{ type: 'string', pattern: NETUIDS, examples: ['1', '1,2', 'all'] },
};

export const subnets = option({
  flags: '--netuid <number,…|all>',
  summary: 'subnets, with commas between, or all of them',
  required: true,
  text: subnetsText,
  parse: parseSubnets,
});

/** The same for what only looks. */
export const anySubnets = option({
  flags: '--netuid <number,…|all>',
  summary: 'only these subnets, with commas between',
  fallback: 'all',
  text: subnetsText,
  parse: parseSubnets,
});

/** A child as it was typed; which hotkey it names is found out later. */
export type TypedChild = { readonly ref: AccountRef; readonly share: Proportion };

export const children = option({
  flags: '--child <account:share,…>',
  summary: 'hotkeys and the share of the stake each is lent, such as 5Grw…:25%,miner/rig1:10%',
  required: true,
  text: {
    type: 'string',
    pattern: '^[^,:]+:[0-9]+(\\.[0-9]+)?%?(,[^,:]+:[0-9]+(\\.[0-9]+)?%?)*$',
    examples: ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY:25%', 'alice/rig1:0.1'],
  },
  parse: (text): readonly TypedChild[] => text.split(',').map(parseChild),
});

export const take = option({
  flags: '--take <share>',
  summary: 'share to keep, such as 9% or 0.09; the chain stores the next lower 65535th',
  required: true,
  text: shareText,
  parse: parseFraction,
});

function parseChild(typed: string): TypedChild {
  const at = typed.lastIndexOf(':');
  if (at < 1) {
    throw refuse(
      'bad-input',
      `${JSON.stringify(typed)} is not a child and its share`,
      'write it like 5Grw…:25%, the share after a colon',
    );
  }
  return {
    ref: parseAccountRef(typed.slice(0, at).trim()),
    share: parseProportion(typed.slice(at + 1).trim()),
  };
}

export function parseSubnets(text: string, known?: Known): ChosenSubnets {
  if (text === 'all') return 'all';
  const netuids = text.split(',').map((each) => parseNetuid(each.trim(), known));
  const twice = netuids.find((netuid, position) => netuids.indexOf(netuid) < position);
  if (twice !== undefined) {
    throw refuse('bad-input', `subnet ${twice} is named twice`, 'name each subnet once');
  }
  return netuids;
}
