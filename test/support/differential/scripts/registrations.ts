import { by, family, sudo } from '../step.js';

const register = (coldkey: string, netuid: number, hotkey: string) =>
  by(coldkey, 'subtensorModule.burnedRegister', netuid, hotkey);
const each = <T>(
  items: readonly T[],
  step: (item: T, index: number) => [string, ReturnType<typeof by>],
) => Object.fromEntries(items.map(step));

export const registrations = [
  ...family('register', {
    ...each(['//v0', '//v1', '//v2'], (hotkey, at) => [
      `${hotkey} on 2`,
      register(`//c${at}`, 2, hotkey),
    ]),
    ...each(['//v0', '//v1'], (hotkey, at) => [`${hotkey} on 3`, register(`//c${at}`, 3, hotkey)]),
    ...each(['//m0', '//m1', '//m2'], (hotkey) => [`${hotkey} on 2`, register('//c3', 2, hotkey)]),
    again: register('//c0', 2, '//v0'),
    'a hotkey of another': register('//c1', 3, '//m0'),
    'on root': register('//c3', 0, '//m0'),
    'on no subnet': register('//c3', 99, '//m0'),
    'without the money': register('//penny', 2, '//m9'),
    closing: sudo('adminUtils.sudoSetNetworkRegistrationAllowed', 3, false),
    'while closed': register('//c3', 3, '//m0'),
    opening: sudo('adminUtils.sudoSetNetworkRegistrationAllowed', 3, true),
    'by work that is none': by(
      '//c3',
      'subtensorModule.register',
      4,
      1,
      1,
      `0x${'00'.repeat(32)}`,
      '//worker',
      '//c3',
    ),
    associate: by('//c3', 'subtensorModule.tryAssociateHotkey', '//friend'),
    'associate again': by('//c3', 'subtensorModule.tryAssociateHotkey', '//friend'),
    'associate the hotkey of another': by('//c3', 'subtensorModule.tryAssociateHotkey', '//v0'),
  }),
];
