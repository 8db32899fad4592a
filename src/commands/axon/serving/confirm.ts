import type { Call } from '../../../chain/call.js';
import type { Serving, ServingReads } from '../../../chain/serving.js';
import { readBack, unconfirmed } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import type { Request } from './request.js';

/** What its block shows of the hotkey. */
export type Effect = { readonly serving: Serving };

/** Checks in its block that the very endpoint is announced. */
export async function confirmServing(
  { netuid, hotkey, what, certificate }: Request,
  call: Call,
  outcome: Done,
  chain: ServingReads,
): Promise<Effect> {
  const serving = await readBack(outcome, chain.serving(netuid, hotkey, outcome.block));
  const shown = serving?.[what];
  const signed = call as Partial<Record<'ip' | 'port' | 'ipType', unknown>>;
  const same = shown && shown.ip === signed.ip && shown.port === signed.port;
  const kept = certificate === undefined || serving?.certificate === certificate;
  if (serving && same && shown.ipType === signed.ipType && kept) return { serving };
  throw unconfirmed(outcome, `its block shows another ${what} of ${hotkey}`, 'announce it again');
}
