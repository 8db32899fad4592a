import { WsProvider } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';
import type { Codec } from '@polkadot/types/types';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Chain } from '../../src/chain/chain.js';
import { connectChain } from '../../src/chain/connect.js';
import { metadataCache } from '../../src/chain/metadata-cache.js';
import { readMoveQuote, readPurchaseQuote, readSaleQuote } from '../../src/quotes/read.js';
import type { BlockRef } from '../../src/units/block.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type AlphaUnits, type Netuid, rao } from '../../src/units/money.js';
import type { Home } from '../support/cli.js';
import { spotPrice } from '../support/real-block.js';
import { createSubnet, type Data, mustRun, startSubnet } from '../support/real-subnet.js';
import {
  describeRealChain,
  fundedWallet,
  openRealChain,
  type RealChain,
} from '../support/realchain.js';

vi.setConfig({ hookTimeout: 300_000, testTimeout: 120_000 });

const PALLET = 'subtensorModule';
const COIN = 10n ** 9n;
const tolerance = parseFraction('50%');

describeRealChain('what stake is worth on the real runtime', (url) => {
  let home: Home;
  let chain: RealChain;
  let client: Chain;
  let owner: { coldkey: string; hotkey: string };
  let netuids: readonly Netuid[];
  /** A second hotkey in the first subnet. */
  let other: string;
  const bob = new Keyring({ type: 'sr25519' }).addFromUri('//Bob');
  const tx = () => chain.api.tx.subtensorModule;

  beforeAll(async () => {
    const { newHome } = await import('../support/cli.js');
    home = newHome();
    chain = await openRealChain(url);
    owner = await fundedWallet(home, url, 'owner', '5000');
    const made = [];
    for (let count = 0; count < 2; count += 1) {
      const netuid = await createSubnet(home, chain, url, 'owner');
      await startSubnet(home, chain, url, 'owner', netuid);
      made.push(netuid as Netuid);
    }
    netuids = made;
    const endpoint = { network: 'real', url, genesis: undefined };
    client = await connectChain(endpoint, metadataCache(home.folder));
    for (const netuid of netuids) {
      await chain.submit(tx()?.addStake?.(owner.hotkey, netuid, 20n * COIN), bob);
    }
    other = (await fundedWallet(home, url, 'other', '500')).hotkey;
    await mustRun(home, url, `register burned --wallet other --netuid ${netuids[0]} --yes`);
    await stopEmission();
  });

  afterAll(async () => {
    home?.remove();
    await client?.close();
    await chain?.close();
  });

  /** A block adds emission to the pools before it trades; without it a quote is exact to the last unit. */
  async function stopEmission() {
    const first = chain.api.query.subtensorModule?.firstEmissionBlockNumber;
    const node = new WsProvider(url);
    await node.isReady;
    await node.send('dev_setStorage', [netuids.map((netuid) => [first?.key(netuid), null])]);
    await node.disconnect();
  }

  /** Submits a call of Bob's; the block before it, and the fields of the events it caused in its own. */
  async function done(call: Parameters<RealChain['submit']>[0]) {
    await chain.submit(call, bob);
    const header = await chain.api.rpc.chain.getHeader();
    const at = await chain.api.at(header.hash);
    const records = (await at.query.system?.events?.()) as unknown as readonly {
      readonly event: { readonly method: string; readonly data: readonly Codec[] };
    }[];
    const before: BlockRef = {
      number: header.number.toNumber() - 1,
      hash: header.parentHash.toHex(),
    };
    const fields = (method: string) =>
      records.find(({ event }) => event.method === method)?.event.data.map(String) ?? [];
    return { before, fields };
  }

  it('lists every number as storage holds it', async () => {
    const listed = await mustRun(home, url, `stake list ${bob.address}`);
    const hash = listed.json().block?.hash ?? '';
    const storage = await chain.storageAt(PALLET, hash);
    const { positions, free, value } = listed.json().data as Data;
    const rows = (positions as readonly Data[]).filter(({ netuid }) =>
      netuids.includes(netuid as Netuid),
    );
    expect(rows.map(({ netuid }) => netuid)).toEqual(netuids);
    for (const row of rows) {
      const { netuid, hotkey } = row;
      const stake = units(row.stake);
      const price = await spotPrice(chain, netuid as number, hash);
      expect(row.price).toMatchObject({ raoPerAlpha: `${price}` });
      expect(raoOf(row.value)).toBe((stake * price) / COIN);
      const [take, paid, total, tempo] = await Promise.all([
        storage('delegates', hotkey),
        storage('alphaDividendsPerSubnet', netuid, hotkey),
        storage('totalHotkeyAlpha', hotkey, netuid),
        storage('tempo', netuid),
      ]);
      expect(row.take).toMatchObject({ raw: Number(take) });
      const slot = BigInt(chain.api.consts.aura?.slotDuration?.toString() ?? 0);
      const epoch = (BigInt(tempo.toString()) + 1n) * slot;
      const perDay = (BigInt(`${paid}`) * stake * 86_400_000n) / (BigInt(`${total}`) * epoch);
      expect(units(row.emissionPerDay)).toBe(perDay);
      expect(raoOf(row.ifSold)).toBeLessThan(raoOf(row.value));
    }
    const system = await chain.storageAt('system', hash);
    const account = (await system('account', bob.address)) as unknown as { data: { free: Codec } };
    expect(raoOf(free)).toBe(BigInt(account.data.free.toString()));
    const all = (positions as readonly Data[]).reduce((sum, row) => sum + raoOf(row.value), 0n);
    expect(raoOf(value)).toBe(all);
  });

  it('quotes a sale and a purchase as the runtime then does them', async () => {
    const [netuid] = netuids as [Netuid, Netuid];
    const amount = (3n * COIN + 7n) as AlphaUnits;
    const sold = await done(tx()?.removeStake?.(owner.hotkey, netuid, amount));
    const sale = await readSaleQuote(client, netuid, amount, tolerance, sold.before);
    const [, , received, , , fee] = sold.fields('StakeRemoved');
    expect(`${sale?.fee.units}`).toBe(fee);
    expect(`${sale?.receives}`).toBe(received);

    const spent = rao(2n * COIN + 3n);
    const bought = await done(tx()?.addStake?.(owner.hotkey, netuid, spent));
    const purchase = await readPurchaseQuote(client, netuid, spent, tolerance, bought.before);
    const [, , , got, , paid] = bought.fields('StakeAdded');
    expect(`${purchase?.fee}`).toBe(paid);
    expect(`${purchase?.receives.units}`).toBe(got);
  });

  it('quotes a move with the one fee that the runtime charges', async () => {
    const [origin, destination] = netuids as [Netuid, Netuid];
    const amount = (3n * COIN + 7n) as AlphaUnits;
    const moved = await done(tx()?.swapStake?.(owner.hotkey, origin, destination, amount));
    const request = { origin, destination, amount, tolerance };
    const quote = await readMoveQuote(client, request, moved.before);
    const [, , tao, , , saleFee] = moved.fields('StakeRemoved');
    const [, , , got, , purchaseFee] = moved.fields('StakeAdded');
    expect({ tao: `${quote?.tao}`, alpha: `${quote?.receives.units}` }).toEqual({
      tao,
      alpha: got,
    });
    const { fee } = quote ?? { fee: undefined };
    expect(fee?.side === 'origin' ? fee.alpha.units : 0n).toBe(BigInt(saleFee ?? 0));
    expect(fee?.side === 'destination' ? fee.tao : 0n).toBe(BigInt(purchaseFee ?? 0));
  });

  it('quotes a move within one subnet as the runtime does it: it may sell and buy back', async () => {
    const [netuid] = netuids as [Netuid, Netuid];
    const amount = (2n * COIN + 7n) as AlphaUnits;
    const move = tx()?.moveStake?.(owner.hotkey, other, netuid, netuid, amount);
    const moved = await done(move);
    const request = { origin: netuid, destination: netuid, amount, tolerance };
    const quote = await readMoveQuote(client, request, moved.before);
    const [, , , got, , fee] = moved.fields('StakeAdded');
    expect(`${quote?.receives.units}`).toBe(got);
    expect(quote?.fee.side === 'destination' ? `${quote.fee.tao}` : '0').toBe(fee);
  });

  it('shows one position with what bears on it, and says what this runtime does not have', async () => {
    const [netuid] = netuids as [Netuid, Netuid];
    const line = `stake show --ss58 ${bob.address} --hotkey-ss58 ${owner.hotkey} --netuid ${netuid} --fee`;
    const shown = await mustRun(home, url, line);
    const storage = await chain.storageAt(PALLET, shown.json().block?.hash ?? '');
    const data = shown.json().data as Data;
    const changed = await storage('lastColdkeyHotkeyStakeBlock', bob.address, owner.hotkey);
    expect(`${data.lastChange}`).toBe(changed.toString());
    expect(data.hotkeyOwner).toBe(owner.coldkey);
    const reserves = await storage('subnetTAO', netuid);
    expect(`${raoOf((data.pool as Data).tao)}`).toBe(reserves.toString());
    const hasLocks = chain.api.query.subtensorModule?.lock !== undefined;
    expect(data.locked === null).toBe(!hasLocks);
  });

  it('refuses a block whose state is gone, and one that is not there yet', async () => {
    const at = (block: number) =>
      home.btcli(`stake list ${bob.address} --network ${url} --at ${block} --json`);
    const future = await at(4_000_000_000);
    expect(future).toMatchObject({ status: 2 });
    expect(future.json().error?.code).toBe('not-found');
    const head = (await chain.api.rpc.chain.getHeader()).number.toNumber();
    const recent = await at(head - 2);
    expect(recent.json().block?.number).toBe(head - 2);
  });
});

const raoOf = (money: unknown) => BigInt((money as { readonly rao: string }).rao);
const units = (money: unknown) => BigInt((money as { readonly units: string }).units);
