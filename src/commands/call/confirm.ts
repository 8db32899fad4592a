import type { Call } from '../../chain/call.js';
import type { ChainEvent } from '../../chain/outcome.js';
import type { Done } from '../road/outcome.js';
import type { Request } from './plan.js';

export type Effect = { readonly events: readonly ChainEvent[] };

/** What a call should do is not known here: all its events are told instead. */
export const confirmCall = async (
  _request: Request,
  _call: Call,
  { events }: Done,
): Promise<Effect> => ({ events });
