import { became, each, gone, is, notOffered, type OldCommands, reads } from '../spelling.js';
import { saltInFile } from './salt.js';

const weightWords = {
  ...each(
    '-w',
    gone('-w was the weights in btcli 9 and is the wallet here', 'type --weights or --wallet'),
  ),
  ...each('-u', is('--uids')),
};
const noSalt = each('--salt', gone('a salt is drawn and kept for you', 'leave it out'));
const commands = (group: string): OldCommands => ({
  [`${group}weights set`]: became('weights set', { options: weightWords }),
  [`${group}weights commit`]: became('weights commit', { options: { ...weightWords, ...noSalt } }),
  [`${group}weights reveal`]: became('weights reveal', {
    options: { ...weightWords, ...saltInFile },
  }),
  [`${group}weights set-root`]: notOffered("root's validators set no weights", 'leave it out'),
  [`${group}weights get-root`]: notOffered("root's validators set no weights", 'leave it out'),
  [`${group}axon set`]: became('axon set', {
    options: each(
      '--ip-type',
      reads(() => []),
    ),
  }),
  [`${group}axon reset`]: became('axon reset'),
});

const whole = (unit: string) => reads((value) => [`${value}${unit}`]);
const convert = became('utils convert', {
  options: { ...each('--rao', whole('rao')), ...each('--tao', whole('tao')) },
});

const wholeList = each(
  '--netuid --dust --all',
  gone('it lists every lock of a coldkey', 'leave it out'),
);
const latency = became('network latency', {
  options: each(
    '--network',
    reads((value) => [value]),
  ),
});

export const others: OldCommands = {
  ...commands(''),
  ...commands('misc '),
  'utils convert': convert,
  'misc convert': convert,
  'utils latency': latency,
  'misc latency': latency,
  'lock list': became('stake lock list', { options: wholeList }),
  'addresses add': became('addresses add', {
    options: each('--vault', gone('no webcam is used', 'type the address')),
  }),
  'lock add': became('stake lock add'),
  'lock mode': notOffered(
    'each mode has a command',
    'type btcli stake lock keep or btcli stake lock release',
  ),
  'lock move': became('stake lock move', {
    options: each('--destination-hotkey', is('--hotkey-ss58')),
  }),
  'lock show': became('stake lock list', { options: wholeList }),
  'addresses save': became('addresses add'),
  'root subscribe': notOffered('root is a subnet like another', 'type btcli stake add --netuid 0'),
  'root claim': notOffered('claims have a command of their own', 'type btcli stake claims claim'),
};

/** Groups of which no command is offered, and what to do instead. */
export const goneGroups: Readonly<Record<string, readonly [why: string, type: string]>> = {
  view: ['there is no dashboard', 'type btcli wallet overview'],
  liquidity: ['the chain has no positions of its own any more', 'leave it out'],
  crowd: ['crowdloans are not offered', 'type btcli call Crowdloan.<call>'],
  proxy: ['proxies are not managed here', 'type btcli call Proxy.<call>'],
  root: ['funds of validators are not offered', 'type btcli stake add --netuid 0 for root stake'],
  lock: ['locks lie below stake', 'type btcli stake lock --help'],
  collateral: ['collateral is not offered', 'type btcli call SubtensorModule.<call>'],
  timelock: [
    'messages are not locked in time here',
    'type btcli weights commit-timelocked for weights',
  ],
  evm: ['the EVM is not offered', 'type btcli call EVM.<call>'],
  extension: ['browser extensions are not asked', 'use a wallet of the wallet folder'],
  multisig: ['multisigs are not offered', 'type btcli call Multisig.<call>'],
  upgrade: ['upgrades are not checked here', 'type btcli metadata diff'],
  deriv: ['derivatives are not offered', 'leave it out'],
  lending: ['lending is not offered', 'leave it out'],
  misc: ['its commands stand by themselves here', 'see btcli --help'],
  sudo: ['commands of owners lie below subnet', 'see btcli subnet --help'],
};
