import { describe, expect, it } from 'vitest';
import type { IdentityBytes } from '../../src/chain/identity.js';
import { walletGetIdentity } from '../../src/commands/wallet/get-identity/command.js';
import { walletSetIdentity } from '../../src/commands/wallet/set-identity/command.js';
import { planIdentity } from '../../src/commands/wallet/set-identity/plan.js';
import { cardOf } from '../../src/commands/wallet/set-identity/view.js';
import { type Hex, toHex } from '../../src/units/hex.js';
import { type Netuid, rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const block = { number: 9, hash: '0x09' } as const;
const hash = `0x${'a'.repeat(63)}0` as const;
const bytes = (content: string): Hex => toHex(Buffer.from(content));

/** The description is no text at all: it must come back byte by byte. */
const present: IdentityBytes = {
  ...{ name: bytes('Rig'), url: bytes('https://example.org'), githubRepo: '0x', image: '0x' },
  ...{ discord: bytes('rig#1'), description: '0xff00', additional: '0x' },
};

/** A chain that holds an identity, and after a write the one that was signed. */
function scene(identity: IdentityBytes | undefined, answers: readonly boolean[], stored?: 'none') {
  const ending = () => ({ status: 'finalized', block, hash, events: [] }) as const;
  const base = fixtureChain({ [ALICE]: 10_000n }, ending);
  const signed = () => {
    const [call] = base.sent;
    return call?.kind === 'setIdentity' && stored === undefined ? call.fields : identity;
  };
  const chain = {
    ...base,
    identityOf: async (of: string, at: { number: number }) =>
      of !== ALICE ? undefined : at.number === block.number ? signed() : identity,
    ownedHotkeys: async () => [BOB],
    places: async () => [{ hotkey: BOB, netuid: 1 as Netuid, uid: 0 }],
    hotkeyOwner: async (hotkey: string) => (hotkey === BOB ? ALICE : undefined),
  };
  return { chain, ...testContext({ chain, coldkey: ALICE, answers }) };
}

const input = {
  ...signingInput,
  ...{ name: undefined, url: undefined, githubRepo: undefined, image: undefined },
  ...{ discord: undefined, description: undefined, additional: undefined, clear: undefined },
};

describe('an identity keeps what nobody asked to change', () => {
  it('signs what is there, with only the named fields replaced', async () => {
    const { chain, context, seen, done } = scene(present, [true]);
    const asked = { ...input, url: '0x12', clear: ['discord'] as const };
    const report = await walletSetIdentity.run(asked, context);
    done();
    expect(seen.steps).toEqual(['shown', 'approved', 'unlocked', 'recorded']);
    const fields = { ...present, url: bytes('0x12'), discord: '0x' };
    expect(chain.sent).toEqual([{ kind: 'setIdentity', fields }]);
    expect(report).toMatchObject({ did: { effect: { identity: fields } } });
  });

  it('begins with empty fields where there was no identity', async () => {
    const { chain, context } = scene(undefined, [true]);
    await walletSetIdentity.run({ ...input, name: 'größer' }, context);
    expect(chain.sent).toMatchObject([{ fields: { name: bytes('größer'), url: '0x' } }]);
  });

  it('signs nothing when the operator declines', async () => {
    const { chain, context, seen } = scene(present, [false]);
    const run = walletSetIdentity.run({ ...input, name: 'Other' }, context);
    await expect(run).rejects.toMatchObject({ code: 'declined' });
    expect({ sent: chain.sent, steps: seen.steps }).toEqual({
      sent: [],
      steps: ['shown', 'declined'],
    });
  });

  it('does not believe a success that the block does not show', async () => {
    const { context } = scene(present, [true], 'none');
    const run = walletSetIdentity.run({ ...input, name: 'Other' }, context);
    await expect(run).rejects.toMatchObject({ code: 'check-failed' });
  });

  it.each([
    [{ ...input, name: 'Rig' }, 'already-exists', 'says this already'],
    [input, 'bad-input', 'no field was named'],
    [{ ...input, url: 'x', clear: ['url'] as const }, 'bad-input', 'both given and cleared'],
  ])('refuses a change that is none', async (asked, code, message) => {
    const { context, seen } = scene(present, []);
    const run = walletSetIdentity.run(asked, context);
    await expect(run).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
    expect(seen.steps).toEqual([]);
  });

  it.each([
    ['name', 'x'.repeat(257), 'has 257 bytes'],
    ['description', 'ü'.repeat(513), 'has 1026 bytes'],
    ['url', '', 'is empty'],
  ] as const)(
    'counts the bytes of --%s before anything is asked of a chain',
    (field, text, said) => {
      expect(() => walletSetIdentity.options[field]?.parse?.(text)).toThrowError(said);
      expect(() => walletSetIdentity.options.clear?.parse?.('uri')).toThrowError('no field "uri"');
    },
  );

  const facts = {
    balance: { free: rao(10_000n), reserved: rao(0n), frozen: rao(0n) },
    ...{ existentialDeposit: rao(500n), fee: rao(100n), identity: present, isRegistered: true },
  };
  const request = {
    coldkey: ALICE,
    wanted: { url: bytes('https://example.com'), discord: '0x' },
  } as const;

  it('refuses a coldkey without any uid, which the chain would only after taking its fee', () => {
    expect(() => planIdentity(request, { ...facts, isRegistered: false })).toThrowError(
      /has a uid/,
    );
  });

  it.each([80, 120])('shows every difference, at %i columns', async (width) => {
    const plan = planIdentity(request, facts);
    await expect(drawnPlan(plan, cardOf(plan), width)).toMatchFileSnapshot(
      `./golden/set-identity.plan.${width}.txt`,
    );
  });
});

describe('an identity is found from whatever address people know', () => {
  const asking = { ...signingInput, account: { kind: 'address', address: BOB } as const };

  it("gives a hotkey's coldkey its identity", async () => {
    const { context } = scene(present, []);
    const report = await walletGetIdentity.run(asking, context);
    expect(report).toMatchObject({ account: BOB, coldkey: ALICE, identity: present });
  });

  it('says none where there is none, as null for scripts', async () => {
    const { context } = scene(undefined, []);
    const answer = await walletGetIdentity.answer({ ...asking, account: undefined }, context);
    expect(answer.json()).toEqual({ account: ALICE, coldkey: ALICE, identity: null });
  });
});
