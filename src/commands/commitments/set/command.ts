import type { CommitmentField } from '../../../chain/commitments.js';
import { refuse } from '../../../errors.js';
import type { Hex } from '../../../units/hex.js';
import { operation } from '../../operation.js';
import { bondsReset, data, hex, sha256 } from '../../options/commitments.js';
import { netuid } from '../../options/netuid.js';
import { hotkey } from '../../options/wallet.js';
import { confirmCommitment } from './confirm.js';
import { readFacts } from './facts.js';
import { commitmentCall, planCommitment } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const commitmentsSet = operation({
  name: 'set',
  summary: 'Commit something on a subnet, signed by the hotkey; it replaces what was there',
  signer: 'hotkey',
  calls: ['setCommitment'],
  options: { hotkey, netuid, data, hex, sha256, bondsReset },
  examples: [
    'commitments set --wallet miner --netuid 2 --data "model v2"',
    'commitments set --netuid 2 --hotkey rig1 --hex 0x00ff --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({
    ...{ hotkey: account, netuid: input.netuid, fields: fieldsIn(input) },
  }),
  read: readFacts,
  call: commitmentCall,
  early: commitmentCall,
  plan: planCommitment,
  card: cardOf,
  confirm: confirmCommitment,
  view: didView,
  json: didJson,
});

type Input = Readonly<Record<'data' | 'hex' | 'sha256', Hex | undefined>> & {
  readonly bondsReset: boolean;
};

function fieldsIn(input: Input): readonly CommitmentField[] {
  const bytes = [input.data, input.hex].filter((each) => each !== undefined);
  const fields: readonly CommitmentField[] = [
    ...bytes.map((each) => ({ kind: 'bytes', bytes: each }) as const),
    ...(input.sha256 ? [{ kind: 'hash', hash: input.sha256, by: 'Sha256' } as const] : []),
    ...(input.bondsReset ? [{ kind: 'bonds-reset' } as const] : []),
  ];
  if (fields.length > 0) return fields;
  throw refuse('bad-input', 'nothing was named to commit', 'name a text with --data');
}
