import { coinText } from '../../../units/money.js';
import type { Plan } from './plan.js';

/** What a step does. */
export function notesOf({ request, facts }: Plan): readonly string[] {
  const { terms, pending, schedules } = facts;
  switch (request.step) {
    case 'announce':
      if (schedules) {
        return [`the swap takes ${coinText(terms.cost)} TAO when it happens, without another word`];
      }
      return [
        'the chain is told a hash; the new coldkey shows when the swap is executed',
        pending
          ? 'it takes the place of the announcement before, and the delay begins anew'
          : 'the cost is recycled, and not given back if the swap never happens',
      ];
    case 'execute':
      return ['stake, hotkeys, subnets, identity and free TAO go to the new coldkey'];
    case 'dispute':
      return [];
    case 'clear':
      return ['the coldkey may be used as before; the cost is not given back'];
  }
}

/** What the operator should not overlook. */
export function warningsOf({ request, facts }: Plan): readonly string[] {
  switch (request.step) {
    case 'announce':
      return facts.schedules
        ? ['the chain will swap by itself, and this runtime has no call to stop it']
        : [
            'until it is executed or cleared this coldkey can neither send TAO nor stake nor unstake',
            'be sure of the words of the new coldkey: whoever lacks them loses everything',
          ];
    case 'execute':
      return [
        'it cannot be undone: from then on only the new coldkey can move anything',
        'proxies and reserved TAO do not move along',
      ];
    case 'dispute':
      return [
        "it freezes the account: nothing at all can be signed with it until the chain's root decides",
      ];
    case 'clear':
      return [];
  }
}
