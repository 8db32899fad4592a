import type { RootClaimKind } from '../../chain/root-claims.js';
import { refuse } from '../../errors.js';
import { option } from '../define/option.js';
import { parseSubnets, subnetsText } from './delegation.js';

const kinds = ['swap', 'keep', 'keep-some'] as const satisfies readonly RootClaimKind['kind'][];

export const claimKind = option({
  flags: '--type <word>',
  summary:
    'swap claims for root stake, keep them as alpha, or keep-some of the subnets with --netuid',
  required: true,
  choices: kinds,
  text: { type: 'string', enum: kinds },
  parse(typed) {
    const found = kinds.find((kind) => kind === typed);
    if (found) return found;
    throw refuse(
      'bad-input',
      `${JSON.stringify(typed)} is no type of claims`,
      `choose ${kinds.join(', ')}`,
    );
  },
});

export const keptSubnets = option({
  flags: '--netuid <number,…>',
  summary: 'the subnets whose claims are kept as alpha, with commas between; for keep-some',
  text: subnetsText,
  parse: parseSubnets,
});

export const claimedSubnets = option({
  flags: '--netuid <number,…|all>',
  summary: 'subnets to claim from, with commas between, or all that owe enough',
  fallback: 'all',
  text: subnetsText,
  parse: parseSubnets,
});
