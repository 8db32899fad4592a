import { refuse } from '../../errors.js';
import { parseAccountRef } from '../../units/account-ref.js';
import { parseNetuid } from '../../units/netuid.js';
import { argument } from '../define/argument.js';
import { option, toggle } from '../define/option.js';
import { accountText, netuidText } from './texts.js';

export const newHotkey = option({
  flags: '--new-hotkey <account>',
  summary: 'the hotkey that takes its place: a name, wallet/hotkey, address book name or address',
  required: true,
  text: accountText,
  parse: parseAccountRef,
});

export const oneNetuid = option({
  flags: '--netuid <number>',
  summary: 'only on this subnet; on all of them when left out',
  text: netuidText,
  parse: parseNetuid,
});

export const keepStake = toggle({
  flags: '--keep-stake',
  summary: 'leave the stake on the old hotkey',
});

const actions = ['announce', 'execute', 'dispute', 'clear', 'status'] as const;
export type SwapAction = (typeof actions)[number];

export const swapAction = argument({
  name: 'action',
  summary: `what to do: ${actions.join(', ')}`,
  required: true,
  choices: actions,
  text: { type: 'string', enum: actions },
  parse: parseAction,
});

export const newColdkey = option({
  flags: '--new-coldkey <account>',
  summary: 'the coldkey that is to have everything, to announce and to execute',
  text: accountText,
  parse: parseAccountRef,
});

/** Exactly as it is written: a word that is nearly another must not do something else. */
function parseAction(typed: string): SwapAction {
  const found = actions.find((action) => action === typed);
  if (found) return found;
  throw refuse(
    'bad-input',
    `${JSON.stringify(typed)} is none of ${actions.join(', ')}`,
    'see how it stands with `btcli wallet swap-coldkey status`',
  );
}
