import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  flag,
  listOf,
  netuid,
  nullable,
  object,
  oneOf,
  text,
} from '../../../../format/schema/pieces.js';
import { value } from '../value-schema.js';

const setting = object({
  name: text,
  value: nullable(value),
  setBy: oneOf('owner', 'root', 'nobody', 'unknown'),
  setter: nullable(text),
  ofSubnet: flag,
  takes: nullable(text),
  least: nullable(text),
  most: nullable(text),
  about: nullable(text),
  nextBlock: nullable(blockNumber),
});

export const data = object({
  netuid,
  owner: address,
  sudoKey: nullable(address),
  freezeWindow: nullable(
    object({
      blocks: count,
      closed: flag,
      opensAt: nullable(blockNumber),
      nextEpoch: nullable(blockNumber),
    }),
  ),
  settings: listOf(setting),
});

export type Data = Static<typeof data>;
