import { by, call, family, sudo, TAO, text } from '../step.js';

const identity = (signer: string, name: string) =>
  by(
    signer,
    'subtensorModule.setIdentity',
    ...[name, 'https://example.org', '', '', '', '', ''].map(text),
  );
const swap = (coldkey: string, hotkey: string, newHotkey: string, netuid: number | null = null) =>
  by(coldkey, 'subtensorModule.swapHotkey', hotkey, newHotkey, netuid);

export const identities = [
  ...family('identity', {
    set: identity('//c0', 'Zero'),
    'set again': identity('//c0', 'Nought'),
    'by one without a hotkey': identity('//Bob', 'Bob'),
    'too long': identity('//c0', 'x'.repeat(300)),
  }),
];

export const keySwaps = [
  ...family('hotkey swap', {
    'by another': swap('//c0', '//v2', '//v2new'),
    'onto itself': swap('//c2', '//v2', '//v2'),
    'onto the hotkey of another': swap('//c2', '//v2', '//v0'),
    'onto a registered one': swap('//c3', '//m0', '//m1'),
    'without the money': swap('//penny', '//m9', '//m8'),
    everywhere: swap('//c2', '//v2', '//v2new'),
    'of what is gone': swap('//c2', '//v2', '//v2newer'),
    'on one subnet': swap('//c3', '//m0', '//m0new', 2),
    'on no subnet': swap('//c3', '//m1', '//m1new', 99),
  }),
  ...family('coldkey swap', {
    schedule: by('//c3', 'subtensorModule.scheduleSwapColdkey', '//c3new'),
    'by anyone': by('//Bob', 'subtensorModule.swapColdkey', '//c1', '//c1new', 0),
    'by root': sudo('subtensorModule.swapColdkey', '//c1', '//c1new', TAO),
    'the new one spends': by('//c1new', 'balances.transferKeepAlive', '//Bob', TAO),
    'the old one cannot': by('//c1', 'balances.transferKeepAlive', '//Bob', TAO),
    'onto one that has stake': sudo('subtensorModule.swapColdkey', '//c0', '//c1new', 0),
    'key removed': by('//Alice', 'sudo.removeKey'),
    'by the former key': sudo('balances.forceSetBalance', '//Bob', TAO),
    'batch of root no more': by('//Alice', 'utility.batch', [
      call('balances.forceSetBalance', '//Bob', TAO),
    ]),
  }),
];
