import { refuse } from '../../../errors.js';
import { Hidden } from '../../../units/hidden.js';
import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { hotkey } from '../../options/wallet.js';
import { commitHash, ofMechanism, saltFile } from '../../options/weight-commits.js';
import { weightInput } from '../../options/weight-input.js';
import { versionKey } from '../../options/weights.js';
import { commitBook } from '../committing/book.js';
import { optionalWeights } from '../given/given.js';
import { givenSalt } from '../given/salt.js';
import { confirmReveal } from './confirm.js';
import { readFacts } from './facts.js';
import { planReveal, revealCall } from './plan.js';
import type { Given } from './request.js';
import { cardOf, didJson, didView } from './view.js';

export const weightsReveal = operation({
  name: 'reveal',
  summary: 'Reveal weights that were committed by their hash, signed by the hotkey',
  signer: 'hotkey',
  calls: ['revealWeights', 'revealMechanismWeights'],
  options: {
    ...{ hotkey, netuid, mech: ofMechanism, commit: commitHash },
    ...{ saltFile, ...weightInput, versionKey },
  },
  examples: [
    'weights reveal --wallet alice --netuid 1',
    'weights reveal --netuid 1 --salt-file salt.txt --weights 1:0.5,2:0.5 --yes',
  ],
  schema: () => import('./schema.js'),
  async request({ input, account, unlock, ctx }) {
    const { netuid, mech: mechanism, commit } = input;
    const salt = await givenSalt(input, ctx);
    const given = givenBy({ ...input, salt, weights: await optionalWeights(input, ctx) });
    const book = given ? undefined : new Hidden(commitBook(ctx, account, await unlock()));
    return { hotkey: account, netuid, mechanism, commit, given, book };
  },
  read: readFacts,
  call: revealCall,
  plan: planReveal,
  card: cardOf,
  moved: (shown, now) =>
    shown.facts.commit.hash === now.facts.commit.hash
      ? undefined
      : 'another commit became the newest that can be revealed',
  confirm: confirmReveal,
  view: didView,
  json: didJson,
});

function givenBy(input: {
  readonly salt: Given['salt'] | undefined;
  readonly weights: Given['weights'] | undefined;
  readonly versionKey: bigint | undefined;
}): Given | undefined {
  const { salt, weights, versionKey } = input;
  if (salt && weights) return { salt, weights, versionKey };
  if (!salt && !weights && versionKey === undefined) return undefined;
  if (!salt && !weights) {
    throw refuse(
      'bad-input',
      'a version key is told only of weights that another program committed',
      'leave --version-key out, or give the salt and the weights, too',
    );
  }
  throw refuse(
    'bad-input',
    'a salt and the weights of a commit go together',
    'give both --salt-file and the weights, or neither to use what this machine noted',
  );
}
