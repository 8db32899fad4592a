import type { Static } from 'typebox';
import { address, hex, netuid, nullable, object, uid } from '../../../format/schema/pieces.js';
import { announced } from '../serving/endpoint-schema.js';

export const data = object({
  netuid,
  hotkey: address,
  uid: nullable(uid),
  axon: announced,
  prometheus: announced,
  certificate: nullable(hex),
});

export type Data = Static<typeof data>;
