import type { Static } from 'typebox';
import {
  address,
  count,
  listOf,
  netuid,
  object,
  text,
  uid,
} from '../../../format/schema/pieces.js';

/** A bond of 65535 parts, and as a decimal share of one. */
const bond = object({ uid, bond: uid, share: text });
const validator = object({ uid, hotkey: address, bonds: listOf(bond) });

export const data = object({ netuid, mechanism: count, validators: listOf(validator) });

export type Data = Static<typeof data>;
