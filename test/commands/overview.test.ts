import { describe, expect, it } from 'vitest';
import { walletOverview } from '../../src/commands/wallet/overview/command.js';
import { hotkeyNames } from '../../src/commands/wallet/overview/names.js';
import { readNeurons } from '../../src/commands/wallet/overview/neurons.js';
import { overviewJson, overviewView } from '../../src/commands/wallet/overview/view.js';
import { renderTable } from '../../src/format/table.js';
import { alpha, type Netuid, rao } from '../../src/units/money.js';
import type { Ratio } from '../../src/units/ratio.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const [one, three] = [1 as Netuid, 3 as Netuid];
const at = { number: 1_000, hash: '0x07' } as const;

const standing = (netuid: Netuid, uid: number) => ({
  ...{ hotkey: BOB, active: uid !== 9, stake: alpha(netuid, 12_345_678_901_234n) },
  ...{
    emission: alpha(netuid, 41_000_000_000n),
    incentive: 0 as Ratio,
    dividends: 65_535 as Ratio,
  },
  ...{ validatorPermit: netuid === 1, lastUpdate: 900 + uid },
});
const asked: string[] = [];
const chain = {
  ownedHotkeys: async () => [BOB, CHARLIE, ALICE],
  places: async () => [
    { hotkey: BOB, netuid: one, uid: 4 },
    { hotkey: BOB, netuid: three, uid: 9 },
    { hotkey: CHARLIE, netuid: one, uid: 2 },
  ],
  standing: async (netuid: Netuid, uid: number) => {
    asked.push(`${netuid}/${uid}`);
    return standing(netuid, uid);
  },
  positions: async () => [
    { hotkey: BOB, stake: alpha(one, 5n), emission: alpha(one, 0n), registered: true },
  ],
  balances: async () => [{ free: rao(19_000_419_627n), reserved: rao(0n), frozen: rao(0n) }],
  head: async () => at,
  existentialDeposit: () => rao(500n),
  subnet: async (netuid: Netuid) => ({ netuid }),
};
const entry = (name: string, hotkeys: readonly (readonly [string, typeof BOB | undefined])[]) => ({
  ...{ name, address: undefined, protection: 'plain' as const },
  hotkeys: hotkeys.map(([hotkey, address]) => ({
    ...{ name: hotkey, address, protection: 'plain' as const },
  })),
});
const wallets = {
  list: () => [entry('alice', [['rig1', BOB]]), entry('other', [['copy', BOB]])],
};

async function report(netuid?: Netuid) {
  const read = await readNeurons(ALICE, netuid, chain as never, at);
  const names = hotkeyNames('alice', wallets);
  return { network: 'fixture', at, coldkey: ALICE, netuid, names, ...read };
}

describe('an operator sees how every hotkey does', () => {
  it.each([80, 120])('in a table of %i columns', async (width) => {
    const view = overviewView(await report());
    await expect(`${renderTable(view, { width, colour: false })}\n`).toMatchFileSnapshot(
      `./golden/wallet-overview.${width}.txt`,
    );
  });

  it('by subnet and uid, with own stake apart from what everybody staked', async () => {
    const { neurons } = overviewJson(await report());
    expect(neurons.map(({ netuid, uid }) => [netuid, uid])).toEqual([
      [1, 2],
      [1, 4],
      [3, 9],
    ]);
    expect(neurons[1]).toMatchObject({
      ...{ name: 'rig1', hotkey: BOB, ownStake: { units: '5' }, blocksSinceUpdate: 96 },
      stake: { units: '12345678901234', netuid: 1 },
    });
    expect(neurons[0]).toMatchObject({ name: null, hotkey: CHARLIE, ownStake: { units: '0' } });
  });

  it('asks for no neuron of another subnet than the one that was named', async () => {
    asked.length = 0;
    expect((await report(three)).neurons).toHaveLength(1);
    expect(asked).toEqual(['3/9']);
  });

  it('says what to do where there is nothing', async () => {
    const none = { ...(await report()), neurons: [], hotkeys: [] };
    expect(overviewView(none).empty).toContain('knows no hotkey');
    expect(overviewView({ ...none, hotkeys: [BOB] }).empty).toContain('btcli subnet register');
    expect(walletOverview.rows).toBe('neurons');
  });
});
