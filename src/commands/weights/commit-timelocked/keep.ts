import type { Leaving } from '../../road/operation-spec.js';
import type { Plan } from './plan.js';

/** Seals what was meant beside the journal, to be held against what the chain opens. */
export function keepMeant({ plan, signer, chain, ctx }: Leaving<Plan>): void {
  const { request, facts } = plan;
  const { hotkey, netuid, mechanism } = request;
  const place = { genesis: chain.genesis, hotkey, netuid, mechanism };
  const commit = { ...place, kind: 'timelocked', hash: facts.locked.hash } as const;
  ctx.commitNotes.keep(commit, { ...facts.row, salt: [] }, signer.notes);
}
