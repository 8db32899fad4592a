import type { ChainIdentity } from '../../chain/chain.js';
import { NEWEST_PROVED_SPEC } from '../../chain/proved-specs.js';
import type { PlanOf } from './operation-spec.js';
import type { Prepared } from './prepare.js';

/** What the operator should not overlook before approving. */
export const warningsOn = (
  { card, hash, shield }: Prepared<PlanOf>,
  { network, specVersion }: ChainIdentity,
): readonly string[] => [
  ...(card.warnings ?? []),
  ...(shield.notice === undefined ? [] : [shield.notice]),
  ...(hash.notice === undefined ? [] : [hash.notice]),
  ...(specVersion > NEWEST_PROVED_SPEC
    ? [
        `the runtime of ${network} (spec ${specVersion}) is newer than any this version of btcli was proved on (${NEWEST_PROVED_SPEC})`,
      ]
    : []),
];
