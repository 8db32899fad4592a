import type { PalletErrors } from '../entry.js';
import { rootOnly } from '../wording.js';

/** System: runtime upgrades, accounts and the filter for calls. */
export const system: PalletErrors = {
  InvalidSpecName: {
    meaning: 'the new runtime is of another chain',
    hint: rootOnly,
  },
  SpecVersionNeedsToIncrease: {
    meaning: 'the new runtime is no newer than the present one',
    hint: rootOnly,
  },
  FailedToExtractRuntimeVersion: {
    meaning: 'the new runtime does not say which version it is',
    hint: rootOnly,
  },
  NonDefaultComposite: {
    meaning: 'the account still holds something, so it cannot be closed',
    hint: 'empty the account first',
  },
  NonZeroRefCount: {
    meaning: 'something on chain still rests on the account, so it cannot be closed',
    hint: 'end its stake, proxies and deposits first',
  },
  CallFiltered: {
    meaning: 'the chain lets nobody make this call now',
    hint: 'safe mode or a switched-off pallet may be the reason; try later, or see what the network announces',
  },
  MultiBlockMigrationsOngoing: {
    meaning: 'the last upgrade is still being carried out',
    hint: 'wait until the migration is over',
  },
  NothingAuthorized: {
    meaning: 'no runtime upgrade was authorized',
    hint: rootOnly,
  },
  Unauthorized: {
    meaning: 'the runtime is not the one that was authorized',
    hint: 'apply exactly the code whose hash was authorized',
  },
};
