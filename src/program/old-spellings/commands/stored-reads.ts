import { refuse } from '../../../errors.js';
import { looksLikeSs58 } from '../../../units/ss58.js';
import { became, each, gathers, type OldCommand, type OldCommands } from '../spelling.js';

/** What a read of btcli 11 asked for, each by the name of its option. */
type Key = 'netuid' | 'uid' | 'lease-id' | 'crowdloan-id' | 'call-hash' | Account;
type Account = 'coldkey' | 'hotkey' | 'account';
type Given = Readonly<Record<string, readonly string[]>>;

/** Its keys were options, and stand in the order of the map or of the function here. */
const readBy = (words: string, name: string, ...keys: readonly Key[]): OldCommand =>
  became(words, {
    adds: [name],
    options: Object.assign({}, ...keys.map((key) => each(spellings(key), gathers(key)))),
    gathered: (given) => keys.map((key) => givenFor(key, given)),
  });

const stored = (item: string, ...keys: readonly Key[]) => readBy('query storage', item, ...keys);

const spellings = (key: Key): string => {
  if (key === 'hotkey') return '--hotkey -H';
  return key.endsWith('-id') ? `--${key} --id` : `--${key}`;
};

function givenFor(key: Key, given: Given): string {
  const value = given[key]?.at(-1);
  if (value === undefined) {
    const isAccount = key === 'coldkey' || key === 'hotkey' || key === 'account';
    throw refuse(
      'bad-input',
      isAccount ? `--${key} is not given, and no wallet stands for it` : `--${key} is not given`,
      `type --${key} <${isAccount ? 'account' : 'value'}>`,
    );
  }
  if (key === 'hotkey' && !/[/]|^0x/.test(value) && !looksLikeSs58(value)) {
    throw refuse(
      'bad-input',
      'a name alone is that of a wallet here, not of its hotkey',
      'type --hotkey <wallet>/<hotkey>, or its address',
    );
  }
  return value;
}

/** Reads of btcli 11 for which there is no command: what they read is read by the runtime's own name. */
export const storedReads: OldCommands = {
  'query existential-deposit': readBy('query constant', 'Balances.ExistentialDeposit'),
  'query proxies': stored('Proxy.Proxies', 'coldkey'),
  'query multisig': stored('Multisig.Multisigs', 'account', 'call-hash'),
  'query block-time': readBy('query api', 'AuraApi.slot_duration'),
  'query timestamp': stored('Timestamp.Now'),
  'query tx-rate-limit': stored('SubtensorModule.TxRateLimit'),
  'query mev-shield-next-key': stored('MevShield.NextKey'),
  'query delegates': stored('SubtensorModule.Delegates'),
  'query blocks-since-last-step': stored('SubtensorModule.BlocksSinceLastStep', 'netuid'),
  'query revealed-commitment': stored('Commitments.RevealedCommitments', 'netuid', 'hotkey'),
  'query lease': stored('SubtensorModule.SubnetLeases', 'lease-id'),
  'query leases': stored('SubtensorModule.SubnetLeases'),
  'query crowdloan': stored('Crowdloan.Crowdloans', 'crowdloan-id'),
  'query crowdloans': stored('Crowdloan.Crowdloans'),
  'query crowdloan-contributors': stored('Crowdloan.Contributions', 'crowdloan-id'),
  'query locks-for-hotkey': stored('SubtensorModule.LockingColdkeys', 'netuid', 'hotkey'),
  'query hotkey-conviction': readBy(
    'query api',
    'StakeInfoRuntimeApi.get_hotkey_conviction',
    'hotkey',
    'netuid',
  ),
  'query most-convicted-hotkey': readBy(
    'query api',
    'StakeInfoRuntimeApi.get_most_convicted_hotkey_on_subnet',
    'netuid',
  ),
  'query associated-evm-key': stored('SubtensorModule.AssociatedEvmAddress', 'netuid', 'uid'),
  'query hotkey-owner': stored('SubtensorModule.Owner', 'hotkey'),
  'query owned-hotkeys': stored('SubtensorModule.OwnedHotkeys', 'coldkey'),
  'query uid': stored('SubtensorModule.Uids', 'netuid', 'hotkey'),
  'query staking-hotkeys': stored('SubtensorModule.StakingHotkeys', 'coldkey'),
  'query root-claim-threshold': became('query storage', {
    adds: ['SubtensorModule.RootClaimableThreshold', '0'],
  }),
  'query subnet-tao-flows': stored('SubtensorModule.SubnetEmaTaoFlow'),
};
