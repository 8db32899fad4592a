import type { Call } from '../../../chain/call.js';
import { refuse } from '../../../errors.js';
import type { Rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { freeAfter, type Payer } from '../../payer.js';

export type Request = { readonly coldkey: Ss58; readonly hotkey: Ss58 };

/** What the plan rests on, with the hotkey's owner if the chain knows it. */
export type Facts = Payer & { readonly owner: Ss58 | undefined };

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: Call;
  readonly freeAfter: Rao;
};

export const associationCall = ({ hotkey }: Request): Call => ({ kind: 'associateHotkey', hotkey });

/** Turns a request and the chain's facts into the one call to sign; the chain would silently do nothing instead of refusing. */
export function planAssociation(request: Request, facts: Plan['facts']): Plan {
  const { coldkey, hotkey } = request;
  if (facts.owner === coldkey) {
    throw refuse(
      'already-exists',
      `hotkey ${hotkey} belongs to this coldkey already`,
      'nothing is left to do',
    );
  }
  if (facts.owner !== undefined) {
    throw refuse(
      'not-allowed',
      `hotkey ${hotkey} belongs to the coldkey ${facts.owner}`,
      'use the wallet that owns it, or another hotkey',
    );
  }
  if (hotkey === coldkey) {
    throw refuse('bad-input', 'hotkey and coldkey are the same account', 'check --hotkey-ss58');
  }
  return { request, facts, call: associationCall(request), freeAfter: freeAfter(facts) };
}
