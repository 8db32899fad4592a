import { option } from '../../define.js';
import type { OperationSpec } from '../../operation.js';
import { netuid } from '../../options/netuid.js';
import { cardOf, changedJson, changedView } from './change-view.js';
import { confirmChange, type Effect } from './confirm.js';
import { readFacts } from './facts.js';
import { type Facts, type Plan, planChange, type Request } from './plan.js';
import { changeCall, parseChange } from './settable.js';

const set = option({
  flags: '--set <name=value>',
  summary: 'change one, such as commit_reveal_weights_enabled=true; the owner signs',
  text: { type: 'string', examples: ['commit_reveal_weights_enabled=true'] },
  parse: parseChange,
});

export const changeOptions = { netuid, set };

/** Changing one hyperparameter, which is asked for by --set. */
export const change: OperationSpec<typeof changeOptions, Request, Facts, Plan, Effect> = {
  name: 'hyperparameters',
  summary: "Show a subnet's hyperparameters, or change one as its owner",
  signer: 'coldkey',
  calls: ['setCommitReveal'],
  options: changeOptions,
  examples: [
    'subnet hyperparameters --netuid 2',
    'subnet hyperparameters --netuid 2 --wallet owner --set commit_reveal_weights_enabled=true',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => {
    if (!input.set) throw new Error('a change without --set');
    return { coldkey: account, netuid: input.netuid, change: input.set };
  },
  read: readFacts,
  call: ({ change: wanted, netuid: subnet }) => changeCall(wanted, subnet),
  plan: planChange,
  card: cardOf,
  confirm: confirmChange,
  view: changedView,
  json: changedJson,
};
