import { type Netuid, rao } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { number } from '../../system/storage.js';
import { deposit } from '../event.js';
import {
  activityCutoff,
  kappa,
  maxAllowedValidators,
  yuma3On,
} from '../storage/consensus-rules.js';
import { subnetEmissionEnabled } from '../storage/emission.js';
import { lastEpochBlock, tempo } from '../storage/epoch.js';
import {
  networkRegistrationAllowed,
  networksAdded,
  subnetworkN,
  totalNetworks,
} from '../storage/networks.js';
import { immunityPeriod, maxAllowedUids } from '../storage/neurons.js';
import { burn, registrationsThisInterval } from '../storage/registration.js';
import { minAllowedWeights } from '../storage/weights.js';

const MAX_UIDS = 256;
const MAX_VALIDATORS = 64;
const MIN_WEIGHTS = 1;
const IMMUNITY = 5000;
const FIRST_PRICE = rao(1_000_000_000n);

/** Brings an empty subnet into being, with the settings that new subnets start with. */
export function openNetwork(context: Context, netuid: Netuid): void {
  const { storage } = context;
  const period = tempo.get(storage, netuid);
  subnetworkN.set(storage, [netuid], 0);
  networksAdded.set(storage, [netuid], true);
  tempo.set(storage, [netuid], period);
  // Apart, so that the epochs of subnets created together do not fall into one block.
  const stagger = netuid % Math.max(period, 1);
  lastEpochBlock.set(storage, [netuid], Math.max(0, number.get(storage) - stagger));
  totalNetworks.set(storage, totalNetworks.get(storage) + 1);
  writeDefaults(context, netuid);
}

function writeDefaults(context: Context, netuid: Netuid): void {
  const { storage } = context;
  networkRegistrationAllowed.set(storage, [netuid], true);
  deposit(context, { tag: 'RegistrationAllowed', value: [netuid, true] });
  maxAllowedUids.set(storage, [netuid], MAX_UIDS);
  deposit(context, { tag: 'MaxAllowedUidsSet', value: [netuid, MAX_UIDS] });
  maxAllowedValidators.set(storage, [netuid], MAX_VALIDATORS);
  deposit(context, { tag: 'MaxAllowedValidatorsSet', value: [netuid, MAX_VALIDATORS] });
  minAllowedWeights.set(storage, [netuid], MIN_WEIGHTS);
  deposit(context, { tag: 'MinAllowedWeightSet', value: [netuid, MIN_WEIGHTS] });
  immunityPeriod.set(storage, [netuid], IMMUNITY);
  deposit(context, { tag: 'ImmunityPeriodSet', value: [netuid, IMMUNITY] });
  yuma3On.set(storage, [netuid], true);
  burn.set(storage, [netuid], FIRST_PRICE);
  subnetEmissionEnabled.set(storage, [netuid], true);
  // Written although they are the defaults, as the chain does.
  for (const setting of [kappa, activityCutoff, registrationsThisInterval]) {
    setting.set(storage, [netuid], setting.get(storage, netuid));
  }
}
