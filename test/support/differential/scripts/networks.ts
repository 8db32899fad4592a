import { blocks, by, family, only, sudo, TAO, text } from '../step.js';

const identity = (name: string) => ({
  subnetName: text(name),
  githubRepo: text('https://example.org/repo'),
  subnetContact: text('owner@example.org'),
  subnetUrl: text('https://example.org'),
  discord: text('owner'),
  description: text('a subnet'),
  logoUrl: text('https://example.org/logo.svg'),
  additional: text(''),
});
const TOO_LONG = 'x'.repeat(300);
/** One in U64F64. */
const ONE = 1n << 64n;

/** The registration price of a subnet once it is at its least, which neither a registration nor the time moves. */
const BURN = TAO / 10n;

export const networks = [
  ...family('network', {
    'by one who cannot pay': by('//penny', 'subtensorModule.registerNetwork', '//so9'),
    'with an identity that is too long': by(
      '//c0',
      'subtensorModule.registerNetworkWithIdentity',
      '//so9',
      identity(TOO_LONG),
    ),
    second: by('//c0', 'subtensorModule.registerNetwork', '//so2'),
    'with a hotkey of another': by('//c1', 'subtensorModule.registerNetwork', '//so2'),
    third: by('//c1', 'subtensorModule.registerNetworkWithIdentity', '//so3', identity('Größe')),
    'without an identity': by('//c2', 'subtensorModule.registerNetworkWithIdentity', '//so4', null),
  }),
  ...[2, 3].flatMap((netuid) => [
    ...only('builtin', `network ${netuid}`, {
      'price unmoved by registrations': sudo('adminUtils.sudoSetBurnIncreaseMult', netuid, {
        bits: ONE,
      }),
      'price that falls fast': sudo('adminUtils.sudoSetBurnHalfLife', netuid, 1),
    }),
    ...family(`network ${netuid}`, {
      'long tempo': sudo('adminUtils.sudoSetTempo', netuid, 50_000),
      'min burn': sudo('adminUtils.sudoSetMinBurn', netuid, BURN),
      'registrations per interval': sudo(
        'adminUtils.sudoSetTargetRegistrationsPerInterval',
        netuid,
        400,
      ),
      'registrations per block': sudo('adminUtils.sudoSetMaxRegistrationsPerBlock', netuid, 400),
      'weights rate limit': sudo('adminUtils.sudoSetWeightsSetRateLimit', netuid, 0),
      'serving rate limit': sudo('adminUtils.sudoSetServingRateLimit', netuid, 0),
      'commit-reveal off': sudo('adminUtils.sudoSetCommitRevealWeightsEnabled', netuid, false),
      subtoken: sudo('adminUtils.sudoSetSubtokenEnabled', netuid, true),
      'fee rate': sudo('swap.setFeeRate', netuid, 0),
    }),
  ]),
  ...family('network', {
    'long tempo of the fourth': sudo('adminUtils.sudoSetTempo', 4, 50_000),
    'first without a fee': sudo('swap.setFeeRate', 1, 0),
    identity: by('//c0', 'subtensorModule.setSubnetIdentity', 2, ...Object.values(identity('Two'))),
    'identity by another': by(
      '//c1',
      'subtensorModule.setSubnetIdentity',
      2,
      ...Object.values(identity('Two')),
    ),
    'identity of no subnet': by(
      '//c0',
      'subtensorModule.setSubnetIdentity',
      99,
      ...Object.values(identity('Two')),
    ),
    'identity that is too long': by(
      '//c0',
      'subtensorModule.setSubnetIdentity',
      2,
      ...Object.values(identity(TOO_LONG)),
    ),
    symbol: by('//c0', 'subtensorModule.updateSymbol', 2, text('ζ')),
    'symbol of another': by('//c1', 'subtensorModule.updateSymbol', 3, text('ζ')),
    'symbol that is none': by('//c1', 'subtensorModule.updateSymbol', 3, text('no symbol')),
    'symbol by another': by('//c1', 'subtensorModule.updateSymbol', 2, text('η')),
    'symbol by root': sudo('subtensorModule.updateSymbol', 2, text('β')),
  }),
];

/** Starts emissions, after which no two blocks are alike. */
export const starts = [
  { id: 'start: wait', action: blocks(11) },
  ...family('start', {
    'by another': by('//c3', 'subtensorModule.startCall', 2),
    'of no subnet': by('//c3', 'subtensorModule.startCall', 99),
    'by the owner': by('//c0', 'subtensorModule.startCall', 2),
    again: by('//c0', 'subtensorModule.startCall', 2),
  }),
];
