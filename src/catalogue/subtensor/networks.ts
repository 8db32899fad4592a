import type { PalletErrors } from '../entry.js';
import { runtimeDefect, seeBalance, seeSubnets } from '../wording.js';

/** SubtensorModule: whether a subnet is there, creating and starting one, leases. */
export const networks: PalletErrors = {
  SubNetworkDoesNotExist: {
    meaning: 'there is no such subnet',
    hint: seeSubnets,
  },
  SubnetNotExists: {
    meaning: 'there is no such subnet any more',
    hint: seeSubnets,
  },
  MechanismDoesNotExist: {
    meaning: 'the subnet is not there, or has no mechanism of that number',
    hint: 'count its mechanisms from 0; see the subnets with `btcli subnet list`',
  },
  NetworkTxRateLimitExceeded: {
    meaning: 'the network took a subnet a short while ago and takes the next one later',
    hint: 'run the command again when the interval is over; it will say in which block',
  },
  CannotAffordLockCost: {
    meaning: 'the coldkey cannot pay what a subnet costs now',
    hint: seeBalance,
  },
  SubnetLimitReached: {
    meaning: 'the network is full and none of its subnets may be replaced',
    hint: 'wait until the immunity of a subnet ends',
  },
  AllNetworksInImmunity: {
    meaning: 'every subnet is immune, so none can make room for a new one',
    hint: 'wait until the immunity of a subnet ends',
  },
  FirstEmissionBlockNumberAlreadySet: {
    meaning: 'the subnet was started before',
    hint: 'see it with `btcli subnet list`',
  },
  NeedWaitingMoreBlocksToStarCall: {
    meaning: 'the subnet is too young to be started',
    hint: 'run the command again later; it will say from which block',
  },
  InvalidLeaseBeneficiary: {
    meaning: 'only the creator of the crowdloan may register the leased subnet',
    hint: 'sign with the coldkey that created the crowdloan',
  },
  LeaseCannotEndInThePast: {
    meaning: 'the lease would end in a block that is over',
    hint: 'name a later block, or none for a lease without end',
  },
  LeaseNetuidNotFound: {
    meaning: 'the subnet of the new lease was not found after it was registered',
    hint: runtimeDefect,
  },
  LeaseDoesNotExist: {
    meaning: 'there is no lease of that number',
    hint: 'check the number of the lease',
  },
  LeaseHasNoEndBlock: {
    meaning: 'the lease has no end, so it cannot be ended',
    hint: 'a lease without end block goes on for ever',
  },
  LeaseHasNotEnded: {
    meaning: 'the lease runs until a later block',
    hint: 'end it when its last block has passed',
  },
  BeneficiaryDoesNotOwnHotkey: {
    meaning: 'the hotkey that should take over the subnet belongs to another coldkey',
    hint: "name a hotkey of the beneficiary's coldkey",
  },
  ExpectedBeneficiaryOrigin: {
    meaning: 'only the beneficiary of the lease may end it',
    hint: "sign with the beneficiary's coldkey",
  },
  Overflow: {
    meaning: 'a counter of the runtime has reached its end',
    hint: runtimeDefect,
  },
};
