import type { Call } from '../../src/chain/call.js';
import type { Card } from '../../src/commands/road/card.js';
import { planView } from '../../src/commands/road/plan-view.js';
import { renderRecord } from '../../src/format/record.js';
import type { Rao } from '../../src/units/money.js';
import { rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { signingInput } from './signing-input.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');

/** A plan as the road draws it, as of block 7 on finney. */
export function drawnPlan(
  plan: { readonly call: Call; readonly facts: { readonly fee: Rao } },
  card: Card,
  width: number,
): string {
  const unlock = async () => {
    throw new Error('a drawing unlocks nothing');
  };
  const party = {
    ...{ account: ALICE, signer: ALICE, isProxy: false, wallets: {} as never },
    ...{ unlock, isUnlocked: () => false },
  };
  const hash = { on: true, mayDrop: false, notice: undefined };
  const { fee } = plan.facts;
  const prepared = {
    plan,
    card,
    at: { number: 7, hash: '0x07' },
    call: plan.call,
    fee,
    hash,
    shield: { on: false, fee: rao(0n) },
    era: signingInput.era,
    standing: { nonce: 0, heads: undefined, since: { steady: 0, wall: 0 } },
  } as const;
  const chain = {
    ...{ network: 'finney', url: 'wss://127.0.0.1', genesis: '0x00' },
    ...{ specName: 'node-subtensor', specVersion: 424, development: false },
  };
  const setting = {
    chain,
    party,
    input: signingInput,
    line: 'btcli the same again',
    labelOf: () => undefined,
  };
  const view = planView(
    { ...prepared, parts: [{ call: prepared.plan.call, callHex: '0x', fee: prepared.fee }] },
    setting,
  );
  return `${renderRecord(view, { width, colour: false })}\n`;
}
