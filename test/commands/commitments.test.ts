import { describe, expect, it, test } from 'vitest';
import type { CommitmentField } from '../../src/chain/commitments.js';
import { fieldJson, fieldText } from '../../src/commands/commitments/field-text.js';
import { commitmentsSet } from '../../src/commands/commitments/set/command.js';
import { planCommitment } from '../../src/commands/commitments/set/plan.js';
import { cardOf } from '../../src/commands/commitments/set/view.js';
import { data, hex, sha256 } from '../../src/commands/options/commitments.js';
import { type Hex, toHex } from '../../src/units/hex.js';
import type { Netuid } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 2 as Netuid;
const terms = { uid: 3, most: 3_100, used: 0, mostFields: 3, mostBytes: 128 };
const bytes = (length: number): CommitmentField => ({
  ...{ kind: 'bytes', bytes: toHex(new Uint8Array(length)) },
});
const plan = (fields: readonly CommitmentField[], found: Partial<typeof terms> = {}) =>
  planCommitment(
    { hotkey: BOB, netuid, fields },
    { terms: { ...terms, ...found }, before: undefined },
  );
const refusal = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) });

describe('a commitment', () => {
  // agcli: it cut every part at 128 bytes, split at commas, and signed with the coldkey.
  it('holds all that was typed, and is signed by the hotkey', () => {
    const typed = data.parse?.('a,b:c') as Hex;
    expect(plan([{ kind: 'bytes', bytes: typed }]).call).toEqual({
      ...{ kind: 'setCommitment', netuid },
      fields: [{ kind: 'bytes', bytes: '0x612c623a63' }],
    });
    expect(commitmentsSet.signer).toBe('hotkey');
    expect(() => plan([bytes(129)])).toThrow(refusal('bad-input', '129 bytes'));
    expect(plan([bytes(512)], { mostBytes: 512 }).space).toBe(512);
  });

  it('keeps to the fields and the space that the chain allows', () => {
    expect(plan([bytes(1)]).space).toBe(100);
    expect(plan([bytes(100), bytes(20)]).space).toBe(120);
    expect(() => plan([bytes(1), bytes(1), bytes(1), bytes(1)])).toThrow(
      refusal('bad-input', '3 fields'),
    );
    expect(() => plan([bytes(1)], { used: 3_001 })).toThrow(refusal('not-allowed', '3001'));
    expect(plan([bytes(1)], { used: 3_000 }).space).toBe(100);
    expect(() => plan([bytes(1)], { uid: undefined as never })).toThrow(
      refusal('not-allowed', 'not registered'),
    );
    expect(cardOf(plan([bytes(1)])).json).toMatchObject({ space: 100, uid: 3 });
  });

  test.each(['', '0x', '0x0', 'zz'])('takes no %j for bytes', (text) => {
    expect(() => hex.parse?.(text)).toThrow(refusal('bad-input', 'no bytes'));
    expect(() => sha256.parse?.('0x00')).toThrow(refusal('bad-input', '32 bytes'));
  });

  it('is shown as text only where it is one', () => {
    expect(fieldText({ kind: 'bytes', bytes: '0x6869' })).toBe('hi');
    expect(fieldText({ kind: 'bytes', bytes: '0xff00' })).toBe('0xff00');
    expect(fieldJson({ kind: 'sealed', bytes: '0x01', round: 9n })).toMatchObject({
      ...{ kind: 'sealed', hex: '0x01', text: null, revealRound: '9' },
    });
  });
});
