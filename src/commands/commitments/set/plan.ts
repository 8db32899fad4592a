import type { Call } from '../../../chain/call.js';
import type { CommitmentField } from '../../../chain/commitments.js';
import { refuse } from '../../../errors.js';
import type { Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Facts } from './facts.js';

export type Request = {
  readonly hotkey: Ss58;
  readonly netuid: Netuid;
  readonly fields: readonly CommitmentField[];
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts;
  readonly uid: number;
  /** Bytes it takes of what the hotkey may commit in this epoch. */
  readonly space: number;
  readonly call: Call;
};

/** Every commitment counts for at least so many bytes (pallet_commitments, set_commitment). */
const LEAST_SPACE = 100;

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planCommitment(request: Request, facts: Facts): Plan {
  const { netuid, hotkey, fields } = request;
  const { uid, most, used, mostFields, mostBytes } = facts.terms;
  if (uid === undefined) {
    throw refuse(
      'not-allowed',
      `the hotkey ${hotkey} is not registered on subnet ${netuid}`,
      `btcli register burned --netuid ${netuid}`,
    );
  }
  if (fields.length > mostFields) {
    throw refuse(
      'bad-input',
      `a commitment has ${mostFields} fields at most, not ${fields.length}`,
      'name fewer at once',
    );
  }
  const lengths = fields.map(lengthOf);
  const longest = Math.max(...lengths);
  if (longest > mostBytes) {
    throw refuse(
      'bad-input',
      `a field has ${longest} bytes, and this runtime takes ${mostBytes}`,
      'commit its SHA-256 with --sha256 instead, and keep it elsewhere',
    );
  }
  const space = Math.max(
    LEAST_SPACE,
    lengths.reduce((sum, each) => sum + each, 0),
  );
  if (used + space > most) {
    throw refuse(
      'not-allowed',
      `a hotkey may commit ${most} bytes in an epoch; ${used} are used, and this takes ${space}`,
      `wait for the next epoch: btcli subnet show --netuid ${netuid}`,
    );
  }
  return { request, facts, uid, space, call: commitmentCall(request) };
}

const lengthOf = (field: CommitmentField): number => {
  if (field.kind === 'hash') return 32;
  return 'bytes' in field ? (field.bytes.length - 2) / 2 : 0;
};

export const commitmentCall = ({ netuid, fields }: Request): Call => ({
  ...{ kind: 'setCommitment', netuid, fields },
});
