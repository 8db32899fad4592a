import type { SigningInput } from '../../src/commands/operation.js';
import { rao } from '../../src/units/money.js';

/** What a write is told when nothing but its own options is typed. */
export const signingInput: SigningInput = {
  network: 'fixture',
  wallet: 'alice',
  walletPath: '~/wallets',
  passwordFile: undefined,
  passwordStdin: false,
  yes: false,
  dryRun: false,
  era: { kind: 'mortal', blocks: 128 },
  nonce: undefined,
  tip: rao(0n),
  proxyFor: undefined,
  acceptLookalike: undefined,
  wait: 'finalized',
  metadataHash: 'auto',
  idempotencyKey: undefined,
  shield: false,
  noShield: true,
};
