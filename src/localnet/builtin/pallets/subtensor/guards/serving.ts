import type { RuntimeCall } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import type { AccountId } from '../../../types/account.js';
import {
  axonRefusal,
  type Endpoint,
  prometheusRefusal,
  type ServingRefusal,
} from '../neurons/serving.js';

/** CheckServingEndpoints: announcements that the call would refuse. */
export function servingRefusal(
  context: Context,
  who: AccountId,
  { pallet, name, args }: RuntimeCall,
): ServingRefusal | undefined {
  if (pallet !== 'SubtensorModule') return undefined;
  const endpoint = args as Endpoint;
  if (name === 'serve_axon' || name === 'serve_axon_tls')
    return axonRefusal(context, who, endpoint);
  return name === 'serve_prometheus' ? prometheusRefusal(context, who, endpoint) : undefined;
}
