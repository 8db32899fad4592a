import type { Codec } from '@polkadot/types/types';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finished, Home } from '../support/cli.js';
import {
  describeRealChain,
  fundedWallet,
  openRealChain,
  type RealChain,
} from '../support/realchain.js';

type Amount = { readonly rao: string };
type Account = { readonly data: Readonly<Record<'free' | 'reserved' | 'frozen', Codec>> };

describeRealChain('balance and transfer on the real runtime', (url) => {
  let home: Home;
  let chain: RealChain;
  let sender: { readonly coldkey: string };
  let receiver: { readonly coldkey: string };

  /** System.Account at the very block that an answer names, read by @polkadot/api alone. */
  const storedAt = async (finished: Finished, address: string) => {
    const system = await chain.storageAt('system', finished.json().block?.hash ?? 'no block');
    const { data } = (await system('account', address)) as unknown as Account;
    return { free: data.free.toString(), reserved: data.reserved.toString() };
  };
  const amountOf = (finished: Finished, field: string): string => {
    const { data = {} } = finished.json();
    return (data[field] as Amount).rao;
  };

  beforeAll(async () => {
    const { newHome } = await import('../support/cli.js');
    home = newHome();
    chain = await openRealChain(url);
    sender = await fundedWallet(home, url, 'sender', '100');
    receiver = await fundedWallet(home, url, 'receiver', '0.5');
  });

  afterAll(async () => {
    home?.remove();
    await chain?.close();
  });

  it('shows what storage holds, to the rao', async () => {
    const shown = await home.btcli(`wallet balance --wallet sender --network ${url} --json`);
    const stored = await storedAt(shown, sender.coldkey);
    expect(amountOf(shown, 'free')).toBe(stored.free);
    expect(amountOf(shown, 'reserved')).toBe(stored.reserved);
  });

  it.each(['1.234567891', '0.000000001'])(
    'sends %s TAO, takes the fee it had shown, and reports what the block holds',
    async (amount) => {
      const before = await home.btcli(`wallet balance --wallet sender --network ${url} --json`);
      const line = `wallet transfer --wallet sender --dest ${receiver.coldkey} --amount ${amount} --network ${url} --yes`;
      const sent = await home.btcli(`${line} --json`);
      expect(sent.status).toBe(0);
      const [from, to] = await Promise.all(
        [sender, receiver].map(({ coldkey }) => storedAt(sent, coldkey)),
      );
      expect(amountOf(sent, 'senderFree')).toBe(from?.free);
      expect(amountOf(sent, 'receiverFree')).toBe(to?.free);
      const spent = BigInt(amountOf(before, 'free')) - BigInt(from?.free ?? 0);
      expect(spent).toBe(BigInt(amountOf(sent, 'amount')) + BigInt(amountOf(sent, 'feePaid')));
      const { stderr, stdout } = await home.btcli(line);
      const [planned, paid] = [
        / Fee +(\S+) τ/.exec(stderr)?.[1],
        /Fee paid +(\S+) τ/.exec(stdout)?.[1],
      ];
      expect(paid).toBe(planned);
      expect(planned).toMatch(/^0\.\d+$/);
    },
  );

  it('lets the most it says can be sent go, and not one rao more', async () => {
    const line = (amount: string) =>
      `wallet transfer --wallet sender --dest ${receiver.coldkey} --amount ${amount} --network ${url} --yes --json`;
    const refused = await home.btcli(line('1000'));
    expect(refused).toMatchObject({ status: 3 });
    const most = /at most (\S+) TAO/.exec(refused.json().error?.hint ?? '')?.[1] ?? '';
    const [whole = '', fraction = ''] = most.split('.');
    const more = BigInt(whole + fraction.padEnd(9, '0')) + 1n;
    const oneMore = `${more / 10n ** 9n}.${(more % 10n ** 9n).toString().padStart(9, '0')}`;
    expect(await home.btcli(line(oneMore))).toMatchObject({ status: 3 });
    const sent = await home.btcli(line(most));
    expect(sent).toMatchObject({ status: 0 });
    expect(amountOf(sent, 'senderFree')).toBe(
      chain.api.consts.balances?.existentialDeposit?.toString(),
    );
  });
});
