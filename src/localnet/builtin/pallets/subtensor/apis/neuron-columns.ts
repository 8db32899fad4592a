import type { Rao } from '../../../../../units/money.js';
import { bool } from '../../../scale/primitives.js';
import { tuple, vec } from '../../../scale/sequence.js';
import { as } from '../../../scale/type.js';
import { option } from '../../../scale/variant.js';
import { wholeStake } from '../neuron-stake.js';
import {
  active,
  consensus,
  dividends,
  emission,
  incentive,
  lastUpdate,
  validatorPermit,
} from '../storage/consensus.js';
import { alphaDividendsPerSubnet } from '../storage/dividends.js';
import { blockAtRegistration, identitiesV2 } from '../storage/neurons.js';
import { NO_TAO } from '../types/amounts.js';
import { axonInfo, chainIdentity } from '../types/announcements.js';
import { axonOf } from './announcements.js';
import { column, constantColumn } from './columns.js';
import { compactAlpha, compactHeight, compactTao, compactU16 } from './compacts.js';
import { account, stored } from './subnet-columns.js';

const identity = as(option(chainIdentity), 'Option<ChainIdentityOfV2>');

/** A subnet's neurons, each field a list by uid; in the metagraph's order. */
export const neuronColumns = {
  hotkeys: column(vec(account), ({ hotkeys }) => hotkeys()),
  coldkeys: column(vec(account), ({ coldkeys }) => coldkeys()),
  identities: column(vec(identity), ({ storage, coldkeys }) =>
    coldkeys().map((coldkey) => identitiesV2.get(storage, coldkey)),
  ),
  axons: column(vec(axonInfo), ({ storage, netuid, hotkeys }) =>
    hotkeys().map((hotkey) => axonOf(storage, netuid, hotkey)),
  ),
  active: stored(vec(bool), active),
  validatorPermit: stored(vec(bool), validatorPermit),
  pruningScore: constantColumn(vec(compactU16), []),
  lastUpdate: column(vec(compactHeight), ({ storage, index }) => lastUpdate.get(storage, index)),
  emission: stored(vec(compactAlpha), emission),
  dividends: stored(vec(compactU16), dividends),
  incentives: column(vec(compactU16), ({ storage, index }) => incentive.get(storage, index)),
  consensus: stored(vec(compactU16), consensus),
  trust: constantColumn(vec(compactU16), []),
  rank: constantColumn(vec(compactU16), []),
  blockAtRegistration: column(vec(compactHeight), ({ storage, netuid, hotkeys }) =>
    hotkeys().map((_, uid) => blockAtRegistration.get(storage, netuid, uid)),
  ),
  alphaStake: column(vec(compactAlpha), ({ stakes }) => stakes().map(({ alpha }) => alpha)),
  taoStake: column(vec(compactTao), ({ stakes }) => stakes().map(({ tao }) => tao)),
  // Alpha and weighted TAO together, which the chain calls TAO here.
  totalStake: column(vec(compactTao), ({ stakes }) =>
    stakes().map((stake) => wholeStake(stake) as Rao),
  ),
  taoDividendsPerHotkey: column(vec(tuple(account, compactTao)), ({ hotkeys }) =>
    hotkeys().map((hotkey) => [hotkey, NO_TAO] as const),
  ),
  alphaDividendsPerHotkey: column(
    vec(tuple(account, compactAlpha)),
    ({ storage, netuid, hotkeys }) =>
      hotkeys().map(
        (hotkey) => [hotkey, alphaDividendsPerSubnet.get(storage, netuid, hotkey)] as const,
      ),
  ),
};
