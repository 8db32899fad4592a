import type { Chain } from '../../../chain/chain.js';
import { refuse } from '../../../errors.js';
import type { Hex } from '../../../units/hex.js';
import { Hidden } from '../../../units/hidden.js';
import type { Report } from '../../road/report.js';
import { walk } from '../../road/road.js';
import { freshSalt } from '../committing/request.js';
import { weightsReveal } from '../reveal/command.js';
import { weightsSet } from '../set/command.js';
import type { KeptEvent } from './event.js';
import { type Keeper, signingOf } from './keeper.js';

/** Reveals one commit and reads back the weights that count from then on. */
export async function reveal(commit: Hex, keeper: Keeper, chain: Chain): Promise<KeptEvent> {
  const { place, hotkey, book, party, ctx, watch } = keeper;
  const request = { hotkey, ...place, commit, given: undefined, book: new Hidden(book) };
  const input = signingOf(keeper.input) as never;
  const { did } = done(await walk({ op: weightsReveal.spec, request, party, input, chain }, ctx));
  watch.revealed(commit);
  const { block } = did.outcome;
  const message = `revealed ${commit}: the weights on the chain are as intended`;
  return { kind: 'revealed', block: block.number, commit, message };
}

/** Submits the weights in the mode that the subnet demands. */
export async function submit(why: string, keeper: Keeper, chain: Chain): Promise<KeptEvent> {
  const { place, hotkey, party, ctx } = keeper;
  const { versionKey, mode } = keeper.input;
  const weights = keeper.weights() ?? [];
  const hidden = { mode, salt: freshSalt(), round: undefined };
  const request = { hotkey, ...place, weights, versionKey, computedAt: undefined, ...hidden };
  const input = signingOf(keeper.input) as never;
  const { did } = done(await walk({ op: weightsSet.spec, request, party, input, chain }, ctx));
  const { effect: shown, outcome } = did;
  const { number } = outcome.block;
  switch (shown.mode) {
    case 'plain': {
      const message = `set, since ${why}: the weights on the chain are as intended`;
      return { kind: 'set', block: number, commit: undefined, message };
    }
    case 'hash':
      return committed(number, shown.effect.hash, `by its hash, since ${why}`);
    case 'timelock': {
      const { hash, round } = shown.effect.commit;
      return committed(number, hash, `until round ${round}, since ${why}`);
    }
  }
}

const committed = (block: number, commit: Hex, how: string): KeptEvent => ({
  ...{ kind: 'committed', block, commit },
  message: `committed ${commit} ${how}`,
});

/** What was followed until it was final has been done, or the road has refused. */
function done<Request, Effect>(
  report: Report<Request, Effect>,
): Extract<Report<Request, Effect>, { kind: 'done' }> {
  if (report.kind === 'done') return report;
  throw refuse('bug', `a transaction that was followed ended as ${report.kind}`);
}
