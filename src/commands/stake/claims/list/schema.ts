import type { Static } from 'typebox';
import {
  address,
  alpha,
  flag,
  listOf,
  netuid,
  object,
  tao,
} from '../../../../format/schema/pieces.js';
import { claimKind } from '../kind-schema.js';

/** `claimable` says whether enough is owed: the chain takes no less than the threshold. */
const claim = object({
  netuid,
  hotkey: address,
  rootStake: tao,
  owed: alpha,
  threshold: alpha,
  claimable: flag,
});

export const data = object({ coldkey: address, claims: listOf(claim), becomes: claimKind });

export type Data = Static<typeof data>;
