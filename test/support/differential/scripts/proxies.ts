import { ALPHA, by, call, family, HashOf, TAO } from '../step.js';

const gift = call('balances.transferKeepAlive', '//m0', TAO);
const smallGift = call('balances.transferKeepAlive', '//m0', TAO / 10n);
const other = new HashOf(call('balances.transferKeepAlive', '//m1', TAO));
const actAs = (real: string, what = gift, type: string | null = null) =>
  by('//delegate', 'proxy.proxy', real, type, what);
/** By its index, since spec 293 spells the name otherwise. */
const NON_FUNGIBLE = 5;

export const proxies = [
  ...family('proxy', {
    add: by('//c0', 'proxy.addProxy', '//delegate', 'Staking', 0),
    'add again': by('//c0', 'proxy.addProxy', '//delegate', 'Staking', 0),
    'add oneself': by('//c0', 'proxy.addProxy', '//c0', 'Any', 0),
    'a call that is not of its type': actAs('//c0'),
    'for a stranger': by('//m0', 'proxy.proxy', '//c0', null, gift),
    'of another type': actAs('//c0', gift, 'Transfer'),
    'a second type': by('//c0', 'proxy.addProxy', '//delegate', 'SmallTransfer', 0),
    'a small transfer': actAs('//c0', smallGift),
    'a large transfer': actAs('//c0'),
    'add for transfers': by('//c1', 'proxy.addProxy', '//delegate', 'Transfer', 0),
    'a transfer': actAs('//c1'),
    'a transfer of its type': actAs('//c1', gift, 'Transfer'),
    'a transfer of too much': actAs('//c1', call('balances.transferKeepAlive', '//m0', 10n ** 18n)),
    'remarks by a proxy for transfers': actAs('//c1', call('system.remark', '0x00')),
    'inside a batch': by('//delegate', 'utility.batchAll', [
      call('proxy.proxy', '//c1', null, gift),
    ]),
    'a batch as someone': actAs('//c1', call('utility.batchAll', [gift])),
    'add for all but fungibles': by('//c1', 'proxy.addProxy', '//m1', NON_FUNGIBLE, 0),
    'a transfer by a proxy for all but fungibles': by('//m1', 'proxy.proxy', '//c1', null, gift),
    'remove another type': by('//c0', 'proxy.removeProxy', '//delegate', 'Owner', 0),
    'remove another delay': by('//c0', 'proxy.removeProxy', '//delegate', 'Staking', 7),
    remove: by('//c0', 'proxy.removeProxy', '//delegate', 'SmallTransfer', 0),
    'remove all': by('//c1', 'proxy.removeProxies'),
    'once removed': actAs('//c1'),
    'add without the deposit': by('//poor', 'proxy.addProxy', '//delegate', 'Any', 0),
  }),
  ...family('late proxy', {
    add: by('//c2', 'proxy.addProxy', '//delegate', 'Any', 2),
    'without announcing': actAs('//c2'),
    announce: by('//delegate', 'proxy.announce', '//c2', new HashOf(gift)),
    'announce for a stranger': by('//m0', 'proxy.announce', '//c2', new HashOf(gift)),
    'too early': by('//delegate', 'proxy.proxyAnnounced', '//delegate', '//c2', null, gift),
    'in time': by('//delegate', 'proxy.proxyAnnounced', '//delegate', '//c2', null, gift),
    'a second time': by('//delegate', 'proxy.proxyAnnounced', '//delegate', '//c2', null, gift),
    'announce to be rejected': by('//delegate', 'proxy.announce', '//c2', other),
    reject: by('//c2', 'proxy.rejectAnnouncement', '//delegate', other),
    'reject again': by('//c2', 'proxy.rejectAnnouncement', '//delegate', other),
    'announce to be withdrawn': by('//delegate', 'proxy.announce', '//c2', other),
    withdraw: by('//delegate', 'proxy.removeAnnouncement', '//c2', other),
    'withdraw again': by('//delegate', 'proxy.removeAnnouncement', '//c2', other),
    remove: by('//c2', 'proxy.removeProxy', '//delegate', 'Any', 2),
  }),
  ...family('pure proxy', {
    create: by('//c3', 'proxy.createPure', 'Any', 0, 0),
    'create another': by('//c3', 'proxy.createPure', 'Staking', 5, 1),
    'kill what is none': by('//c3', 'proxy.killPure', '//c3', 'Any', 0, 1, 1),
    'create without the deposit': by('//poor', 'proxy.createPure', 'Any', 0, 0),
  }),
  ...family('proxy for stake', {
    'stake before there is a subtoken': by(
      '//delegate',
      'proxy.proxy',
      '//c0',
      'Staking',
      call('subtensorModule.addStake', '//v0', 2, ALPHA),
    ),
  }),
];
