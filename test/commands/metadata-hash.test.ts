import { describe, expect, it, test } from 'vitest';
import type { ChainIdentity } from '../../src/chain/chain.js';
import { networks } from '../../src/chain/networks.js';
import { walletTransfer } from '../../src/commands/wallet/transfer/command.js';
import { refuse } from '../../src/errors.js';
import { rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const hash = `0x${'a'.repeat(63)}1` as const;
const fields = { from: ALICE, to: BOB, amount: '4000' };
const dest = { kind: 'address', address: BOB } as const;
const asked = { dest, amount: rao(4_000n), all: false, allowDeath: false };
const input = { ...signingInput, ...asked, yes: true };
const finney: Partial<ChainIdentity> = { network: 'finney', genesis: networks.finney.genesis };

/** A chain whose runtime takes no signature that covers a metadata hash. */
function scene(identity: Partial<ChainIdentity> = {}) {
  const chain = fixtureChain(
    { [ALICE]: 10_000n },
    () => {
      if (chain.terms.at(-1)?.metadataHash) {
        throw refuse('pool-rejected', 'no', 'without', { error: 'CannotLookup' });
      }
      const block = { number: 9, hash: '0x09' } as const;
      const events = [{ pallet: 'Balances', name: 'Transfer', fields }];
      return { status: 'finalized', block, hash, events };
    },
    identity,
  );
  return { chain, ...testContext({ chain, coldkey: ALICE, answers: [] }) };
}

const covered = ({ chain }: ReturnType<typeof scene>) =>
  chain.terms.map(({ metadataHash }) => metadataHash);

describe('a node cannot talk a public network out of the metadata hash', () => {
  it('signs nothing without it when the pool says that the runtime carries none', async () => {
    const here = scene(finney);
    await expect(walletTransfer.run(input, here.context)).rejects.toMatchObject({
      code: 'no-metadata-hash',
      exitStatus: 3,
    });
    expect(covered(here)).toEqual([true]);
    expect(here.seen.journal).toMatchObject([{ settlement: { status: 'refused' } }]);
  });

  it('signs nothing at all when the node gives no metadata to take it of', async () => {
    const here = scene(finney);
    const chain = { ...here.chain, metadataHash: async () => undefined };
    const context = { ...here.context, chain: async () => chain as never };
    await expect(walletTransfer.run(input, context)).rejects.toMatchObject({
      code: 'no-metadata-hash',
    });
    expect([covered(here), here.seen.steps]).toEqual([[], []]);
  });

  it('goes without only for the releases that are known to carry none, and says so', async () => {
    const here = scene({ ...finney, specVersion: 456 });
    const report = await walletTransfer.run(input, here.context);
    expect(covered(here)).toEqual([false]);
    const told = [expect.stringContaining('spec 456 was built without a metadata digest')];
    expect(report).toMatchObject({
      plan: { metadataHash: false, warnings: told.concat([expect.any(String)]) },
    });
  });
});

describe('on a private chain the answer says what was really signed', () => {
  it('signs again without the hash, and says so in the plan and as a warning', async () => {
    const here = scene();
    const report = await walletTransfer.run(input, here.context);
    expect(covered(here)).toEqual([true, false]);
    const notice = 'signed without the metadata digest: the runtime of fixture carries none';
    expect(here.seen.warnings).toEqual([notice]);
    const plan = { metadataHash: false, warnings: [notice] };
    expect(report).toMatchObject({ did: { outcome: { hash } }, plan });
    expect(here.seen.journal.map(({ entry }) => entry.plan)).toMatchObject([
      { metadataHash: true, warnings: [] },
      plan,
    ]);
  });

  it('has its turn again before it signs again, under the number it signed with', async () => {
    const here = scene();
    const events: string[] = [];
    const lock = {
      ...{ check: () => {}, announce: () => {} },
      release: () => events.at(-1) !== 'over' && events.push('over'),
    };
    const lockNonce = async () => {
      events.push('turn');
      return lock;
    };
    const journal = { ...here.context.journal, lockNonce };
    let heads = 0;
    const chain = {
      ...here.chain,
      signingHeads: async () => {
        const best = { number: ++heads, hash: '0x07' };
        return { best, final: best } as const;
      },
      sign: async (...signed: Parameters<typeof here.chain.sign>) => {
        events.push(`signed ${signed[2].nonce} from ${signed[4]?.best.number}`);
        return here.chain.sign(...signed);
      },
    };
    const connect = async () => {
      await new Promise(setImmediate);
      return chain as never;
    };
    const world = { ...here.context, canAsk: false, journal, chain: connect };
    await walletTransfer.run(input, world);
    expect(events).toEqual(['turn', 'signed 0 from 1', 'over', 'turn', 'signed 0 from 2', 'over']);
  });

  test.each([
    { mode: 'on', signed: [true], code: 'no-metadata-hash' },
    { mode: 'off', signed: [false], code: undefined },
  ] as const)('does as --metadata-hash $mode says', async ({ mode, signed, code }) => {
    const here = scene();
    const run = walletTransfer.run({ ...input, metadataHash: mode }, here.context);
    const refusal = await run.then(() => undefined).catch((reason: unknown) => reason);
    expect([covered(here), (refusal as { code?: string } | undefined)?.code]).toEqual([
      signed,
      code,
    ]);
  });
});
