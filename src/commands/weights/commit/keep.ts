import type { Leaving } from '../../road/operation-spec.js';
import type { Plan } from './plan.js';

/** Seals what the commit hides beside the journal: without it nobody could ever reveal it. */
export function keepSecret({ plan, signer, chain, ctx }: Leaving<Plan>): void {
  const { hotkey, netuid, mechanism } = plan.request;
  const place = { genesis: chain.genesis, hotkey, netuid, mechanism };
  const commit = { ...place, kind: 'hash', hash: plan.call.commitHash } as const;
  ctx.commitNotes.keep(commit, plan.hidden, signer.notes);
}
