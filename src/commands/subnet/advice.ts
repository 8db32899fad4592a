import type { Advice } from '../advice-entry.js';

const noSubnet: Advice = {
  meaning: 'there is no such subnet',
  hint: 'see them all with `btcli subnet list`',
};

/** Dispatch errors of the calls that create, start and set up subnets, under the names of specs 293 to 425. */
export const subnetAdvice: Readonly<Record<string, Advice>> = {
  'AdminUtils.SubnetDoesNotExist': noSubnet,
  'SubtensorModule.SubNetworkDoesNotExist': noSubnet,
  'Dispatch.BadOrigin': {
    meaning: 'the signer may not do this',
    hint: 'a subnet obeys only the coldkey that owns it; see it with `btcli subnet list`',
  },
  'SubtensorModule.NetworkTxRateLimitExceeded': {
    meaning: 'the network took a subnet a short while ago and takes the next one later',
    hint: 'run the command again when the interval is over; it will say in which block',
  },
  'SubtensorModule.CannotAffordLockCost': {
    meaning: 'the coldkey cannot pay what a subnet costs now',
    hint: 'see what is free with `btcli wallet balance`',
  },
  'SubtensorModule.SubnetLimitReached': {
    meaning: 'the network is full and none of its subnets may be replaced',
    hint: 'wait until the immunity of a subnet ends',
  },
  'SubtensorModule.FirstEmissionBlockNumberAlreadySet': {
    meaning: 'the subnet was started before',
    hint: 'see it with `btcli subnet list`',
  },
  'SubtensorModule.NeedWaitingMoreBlocksToStarCall': {
    meaning: 'the subnet is too young to be started',
    hint: 'run the command again later; it will say from which block',
  },
  'SubtensorModule.TxRateLimitExceeded': {
    meaning: 'this was changed a short while ago',
    hint: 'owners may change a hyperparameter once in a few tempos; wait, then run the command again',
  },
  'SubtensorModule.AdminActionProhibitedDuringWeightsWindow': {
    meaning: 'owners may change nothing in the last blocks before an epoch',
    hint: 'run the command again when the epoch is over',
  },
};
