import { Hidden } from '../../../units/hidden.js';
import { operation } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { hotkey } from '../../options/wallet.js';
import { commitBook } from '../committing/book.js';
import { confirmReveal } from '../reveal/confirm.js';
import { didJson, didView } from '../reveal/view.js';
import { readFacts } from './facts.js';
import { revealsMoved } from './moved.js';
import { batchCall, planBatch } from './plan.js';
import { cardOf } from './view.js';

export const weightsRevealBatch = operation({
  name: 'reveal-batch',
  summary: 'Reveal at once all that can be revealed on a subnet now, signed by the hotkey',
  signer: 'hotkey',
  calls: ['batchRevealWeights'],
  options: { hotkey, netuid },
  examples: [
    'weights reveal-batch --wallet alice --netuid 1',
    'weights reveal-batch --netuid 1 --hotkey rig1 --yes --json',
  ],
  schema: () => import('./schema.js'),
  async request({ input, account, unlock, ctx }) {
    const book = new Hidden(commitBook(ctx, account, await unlock()));
    const place = { hotkey: account, netuid: input.netuid, mechanism: 0 };
    return { ...place, commit: undefined, given: undefined, book };
  },
  read: readFacts,
  call: batchCall,
  plan: planBatch,
  card: cardOf,
  moved: revealsMoved,
  confirm: confirmReveal,
  view: didView,
  json: didJson,
});
