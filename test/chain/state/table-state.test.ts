import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChainIdentity } from '../../../src/chain/chain.js';
import { connectOver } from '../../../src/chain/connect.js';
import { readsOver } from '../../../src/chain/connect-reads.js';
import { headerHash } from '../../../src/chain/header.js';
import { metadataCache } from '../../../src/chain/metadata-cache.js';
import { dial } from '../../../src/chain/provider/line.js';
import { readHead } from '../../../src/chain/provider/moment.js';
import { sessionProvider } from '../../../src/chain/provider/session-provider.js';
import { stateReads } from '../../../src/chain/reads/state-reads.js';
import { deriveTable } from '../../../src/chain/scale/derive-table.js';
import { tableState } from '../../../src/chain/state/table-state.js';
import type { Netuid } from '../../../src/units/money.js';
import { parseSs58 } from '../../../src/units/ss58.js';
import { countingServer } from '../../support/counting-server.js';
import {
  apiOfBytes,
  chainOfMetadata,
  type header,
  sessionOfBytes,
} from '../../support/metadata-chain.js';
import { describeShared } from '../../support/shared.js';
import { tempFolder } from '../../support/temp-folder.js';
import { wholeNetwork } from '../../support/whole-network.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');

/** A network in which BOB owns the hotkey ALICE, which takes, owes, has a child, and holds stake. */
function held(spec: number): ReturnType<typeof wholeNetwork> {
  const { functions, storage } = wholeNetwork(spec);
  const claims = [
    ['RootClaimable', [ALICE], new Map([[3, { bits: 1n << 31n }]])] as const,
    ['RootClaimed', [3, ALICE, BOB], 20n] as const,
  ];
  return {
    functions,
    storage: [
      ...storage,
      ['Owner', [ALICE], BOB],
      ['Delegates', [ALICE], 5_898],
      ['IdentitiesV2', [BOB], { name: 'Größe' }],
      ['TotalHotkeyAlpha', [ALICE, 3], 1_000n],
      ['ChildKeys', [ALICE, 3], [[7, BOB]]],
      ...(spec >= 346 ? claims : []),
    ],
  };
}

for (const spec of [293, 346, 381, 424]) {
  describeShared(
    `a network is the same without @polkadot/api, on the runtime of spec ${spec}`,
    `metadata/subtensor-${spec}.scale`,
    (file) => {
      it('shows the same subnets, neurons, prices and times', async () => {
        const bytes = new Uint8Array(readFileSync(file));
        const network = held(spec);
        const api = await apiOfBytes(bytes, spec);
        const identity: ChainIdentity = {
          ...{ network: 'here', url: 'here', genesis: '0x11', specName: 'node-subtensor' },
          ...{ specVersion: spec, development: true },
        };
        const provider = sessionProvider(sessionOfBytes(bytes, spec, network));
        const read = async (chain: ReturnType<typeof stateReads>) => {
          const at = await chain.head();
          return {
            at,
            metagraph: await chain.metagraph(3 as Netuid, at),
            standings: await chain.standings(at),
            balances: await chain.balances([ALICE, BOB], at),
            delay: await chain.startDelay(at),
            profiles: await chain.hotkeyProfiles([ALICE, BOB], at),
            totals: await chain.seatTotals([{ hotkey: ALICE, netuid: 3 as Netuid }], at),
            claims: await chain.claimTerms([{ coldkey: BOB, hotkey: ALICE }], at),
            kinship: await chain.kinship({ hotkey: ALICE, netuid: 3 as Netuid }, at),
            times: [chain.blockTime(), chain.epochLength(360), chain.existentialDeposit()],
          };
        };
        const state = tableState(deriveTable(api), provider, identity);
        const ours = await read(
          stateReads({ provider, now: readHead(provider) }, state, identity, () => false),
        );
        expect(ours.metagraph?.neurons).toHaveLength(256);
        expect(ours).toMatchObject({ totals: [{ units: 1_000n }], kinship: { children: 1 } });
        expect(ours.profiles.get(ALICE)).toEqual({ take: 5_898, owner: BOB, name: 'Größe' });
        expect(ours.claims).toEqual(
          spec < 346 ? undefined : [[expect.objectContaining({ rate: 1n << 31n, claimed: 20n })]],
        );
        expect(ours).toEqual(await read(await chainOfMetadata(file, network)));
      });
    },
  );
}

describe('a command that only reads', () => {
  it('sees over a socket what one with @polkadot/api sees, in one trip', async () => {
    const [node, folder] = [await countingServer(), tempFolder()];
    await node.chain.advance(3);
    const cache = metadataCache(folder);
    const endpoint = { network: 'here', url: node.url, genesis: undefined };
    const whole = await connectOver(dial(endpoint, cache, true), cache);
    node.trips.reset();
    const reads = readsOver(dial(endpoint, cache, true), cache);
    if (!reads) throw new Error('nothing was kept to read with');
    const { at, answer } = await reads.now('show', (block) =>
      Promise.all([
        reads.metagraph(1 as Netuid, block),
        reads.balances([ALICE, BOB], block),
        reads.positionsOf([ALICE, BOB], block),
      ]),
    );
    const [metagraph, balances, positions] = answer;
    expect(node.trips.sequential()).toBe(1);
    expect({ at, metagraph, balances, positions }).toEqual({
      at: await whole.head(),
      metagraph: await whole.metagraph(1 as Netuid, at),
      balances: await whole.balances([ALICE, BOB], at),
      positions: await whole.positionsOf([ALICE, BOB], at),
    });
    expect(await reads.standings(at)).toEqual(await whole.standings(at));
    expect(balances[0]?.free).toBeGreaterThan(0n);
    await Promise.all([reads.close(), whole.close()]);
  });

  it('cannot be given the number of one block with the state of another', async () => {
    const { chain: api } = await countingServer();
    const session = api.openSession(() => {});
    await api.advance(2);
    const told = (await session.request('chain_getHeader', [])) as typeof header;
    expect(headerHash(told)).toBe(api.head().hash);
    expect(headerHash({ ...told, number: '0x1' })).not.toBe(api.head().hash);
    session.close();
  });
});
