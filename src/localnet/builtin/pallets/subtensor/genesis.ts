import type { AlphaUnits, Netuid } from '../../../../units/money.js';
import { rao } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import type { Context } from '../../frame/context.js';
import type { Genesis } from '../../frame/pallet.js';
import { expectAmount, expectList, type Json, member } from '../../genesis/json.js';
import { symbolOf } from './networks/symbols.js';
import { appendNeuron } from './neurons/append.js';
import { DYNAMIC, reservesOf, writeReserves } from './reserves.js';
import { increaseStake } from './stake-book.js';
import { maxAllowedValidators } from './storage/consensus-rules.js';
import { totalIssuance } from './storage/emission.js';
import { tempo } from './storage/epoch.js';
import {
  networkRegistrationAllowed,
  networksAdded,
  subnetMechanism,
  subnetworkN,
  subtokenEnabled,
  tokenSymbol,
  totalNetworks,
} from './storage/networks.js';
import { maxAllowedUids } from './storage/neurons.js';
import { largestLocked, startCallDelay, subnetLocked } from './storage/new-subnets.js';
import { owner, subnetOwner, subnetOwnerHotkey } from './storage/ownership.js';
import { targetRegistrationsPerInterval } from './storage/registration.js';
import { minAllowedWeights } from './storage/weights.js';
import { ZERO_ACCOUNT } from './types/accounts.js';
import { ROOT_NETUID } from './types/amounts.js';

const FIRST_SUBNET = 1 as Netuid;
const TEMPO = 100;
const POOL = 10_000_000_000n;
const STAKE = 1_000_000_000n as AlphaUnits;

/**
 * Root, and one subnet that belongs to nobody, as every chain starts; and of which subnets, by
 * netuid, the alpha can be traded from the first block.
 */
export const subtensorGenesis: Genesis = {
  section: 'subtensorModule',
  development: { subtokenEnabled: ['0'] },
  build: (context, config) => {
    const { storage } = context;
    totalIssuance.set(storage, rao(amountOf(config, 'balancesIssuance') ?? 0n));
    const delay = amountOf(config, 'startCallDelay');
    if (delay !== undefined) startCallDelay.set(storage, delay);
    openRoot(storage);
    openFirstSubnet(context);
    for (const netuid of expectList(member(config, 'subtokenEnabled'))) {
      subtokenEnabled.set(storage, [Number(expectAmount(netuid)) as Netuid], true);
    }
  },
};

function openRoot(storage: Externalities): void {
  open(storage, ROOT_NETUID, { uids: 64 });
  subnetOwnerHotkey.set(storage, [ROOT_NETUID], ZERO_ACCOUNT);
  targetRegistrationsPerInterval.set(storage, [ROOT_NETUID], 1);
}

function openFirstSubnet({ storage }: Context): void {
  open(storage, FIRST_SUBNET, { uids: 256 });
  subnetMechanism.set(storage, [FIRST_SUBNET], DYNAMIC);
  writeReserves(storage, FIRST_SUBNET, {
    ...reservesOf(storage, FIRST_SUBNET),
    taoReserve: rao(POOL),
    alphaReserve: POOL as AlphaUnits,
    alphaOut: STAKE,
  });
  subnetLocked.set(storage, [FIRST_SUBNET], rao(1n));
  largestLocked.set(storage, [FIRST_SUBNET], rao(1n));
  owner.set(storage, [ZERO_ACCOUNT], ZERO_ACCOUNT);
  const nobody = { hotkey: ZERO_ACCOUNT, coldkey: ZERO_ACCOUNT, netuid: FIRST_SUBNET };
  increaseStake(storage, nobody, STAKE);
  appendNeuron(storage, FIRST_SUBNET, ZERO_ACCOUNT, 0);
}

function open(storage: Externalities, netuid: Netuid, { uids }: { readonly uids: number }): void {
  networksAdded.set(storage, [netuid], true);
  totalNetworks.set(storage, totalNetworks.get(storage) + 1);
  subnetOwner.set(storage, [netuid], ZERO_ACCOUNT);
  subnetworkN.set(storage, [netuid], 0);
  maxAllowedUids.set(storage, [netuid], uids);
  maxAllowedValidators.set(storage, [netuid], 64);
  minAllowedWeights.set(storage, [netuid], 0);
  tempo.set(storage, [netuid], TEMPO);
  networkRegistrationAllowed.set(storage, [netuid], true);
  tokenSymbol.set(storage, [netuid], symbolOf(netuid));
}

const amountOf = (config: Json, name: string): bigint | undefined => {
  const amount = member(config, name);
  return amount === undefined ? undefined : expectAmount(amount);
};
