import type { CallKind } from '../../../chain/call.js';
import type { Chain } from '../../../chain/chain.js';
import { confirmLock } from './confirm.js';
import { readFacts } from './facts.js';
import { lockCall, lockMoved, planLock } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

/** What every change of a lock shares, whatever it changes. */
export const lockStep = (kind: CallKind) =>
  ({
    signer: 'coldkey',
    allows: (chain: Chain) => {
      chain.newest([kind]);
    },
    schema: () => import('./schema.js'),
    read: readFacts,
    call: lockCall,
    plan: planLock,
    card: cardOf,
    moved: lockMoved,
    confirm: confirmLock,
    view: didView,
    json: didJson,
  }) as const;
