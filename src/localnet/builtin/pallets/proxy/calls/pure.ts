import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../../../../units/hex.js';
import { accountAt } from '../../../frame/account-at.js';
import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { u16, u32 } from '../../../scale/primitives.js';
import { concat } from '../../../scale/reader.js';
import { type AccountId, accountId } from '../../../types/account.js';
import { reserve, unreserve } from '../../balances/reserve.js';
import { extrinsicIndex } from '../../system/extrinsic-index.js';
import { number } from '../../system/storage.js';
import { grave, pure } from '../arguments.js';
import { depositOf, PROXY_PRICE } from '../deposits.js';
import { deposit, failure } from '../event.js';
import { type ProxyType, proxyType } from '../proxy-type.js';
import { proxies } from '../storage.js';
import { WEIGHTS } from '../weights.js';

/** The calls that make and end accounts without a key, reached through a proxy alone. */
export const pureCalls = {
  create_pure: call({
    index: 4,
    args: pure,
    weight: WEIGHTS.createPure,
    run: (context, origin, { proxyType: type, delay, index }) => {
      const who = ensureSigned(origin);
      const born = { height: number.get(context.storage), extIndex: extrinsicIndex(context) };
      const account = pureAccount(who, type, index, born);
      if (proxies.exists(context.storage, account)) throw failure('Duplicate');
      const amount = depositOf(PROXY_PRICE, 1);
      reserve(context, who, amount);
      proxies.set(
        context.storage,
        [account],
        [[{ delegate: who, proxyType: type, delay }], amount],
      );
      const value = { pure: account, who, proxyType: type, disambiguationIndex: index };
      deposit(context, { tag: 'PureCreated', value });
    },
  }),
  /** The deposit goes back to whoever made the account, and what the account holds is lost. */
  kill_pure: call({
    index: 5,
    args: grave,
    weight: WEIGHTS.killPure,
    run: (context, origin, { proxyType: type, index, ...args }) => {
      const who = ensureSigned(origin);
      const spawner = accountAt(args.spawner);
      if (pureAccount(spawner, type, index, args) !== who) throw failure('NoPermission');
      const [, amount] = proxies.get(context.storage, who);
      proxies.remove(context.storage, who);
      unreserve(context, spawner, amount);
      const value = { pure: who, spawner, proxyType: type, disambiguationIndex: index };
      deposit(context, { tag: 'PureKilled', value });
    },
  }),
};

const PREFIX = new TextEncoder().encode('modlpy/proxy____');

/** The account follows from who asked for it, how, and in which extrinsic of which block. */
const pureAccount = (
  who: AccountId,
  type: ProxyType,
  index: number,
  { height, extIndex }: { readonly height: number; readonly extIndex: number },
): AccountId =>
  toHex(
    blake2AsU8a(
      concat([
        PREFIX,
        accountId.encode(who),
        u32.encode(height),
        u32.encode(extIndex),
        proxyType.encode(type),
        u16.encode(index),
      ]),
      256,
    ),
  );
