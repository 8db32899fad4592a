import type { Runtime } from '../../../chain/runtime/runtime.js';
import { blockOf } from '../../block-at.js';
import { command } from '../../define/command.js';
import { atMoment } from '../../options/block.js';
import { network } from '../../options/network.js';
import { only } from '../../options/query.js';
import { type BlockEvent, readBlockEvents } from '../events.js';
import { pick } from '../pick.js';
import { eventsJson, eventsView, type Report } from './view.js';

export const queryEvents = command({
  name: 'events',
  summary: "Read the events of a block, decoded by that block's own runtime",
  effect: 'reads',
  options: { network, at: atMoment, only },
  examples: [
    'query events --only SubtensorModule',
    'query events --at 4500000 --network archive --only Balances.Transfer --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'events',
  view: eventsView,
  json: eventsJson,
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    const chain = await ctx.chain(input.network);
    const at = await ctx.during('finding the block', blockOf(input.at, chain));
    const runtime = await ctx.during('reading its runtime', chain.runtimeOf(at));
    const isWanted = wanted(input.only, runtime);
    const events = await ctx.during('reading its events', readBlockEvents(at, runtime, chain));
    return { network: chain.network, at, runtime, events: events.filter(isWanted) };
  },
});

/** A kind of event that the runtime does not have is refused, where none of it would say too little. */
function wanted(only: string | undefined, { pallets }: Runtime): (event: BlockEvent) => boolean {
  if (only === undefined) return () => true;
  const kinds = pallets.flatMap(({ events }) => events);
  const picked = pick(
    only,
    kinds,
    ({ pallet, name }) => ({ first: pallet, second: name }),
    'events',
  );
  const things = picked.kind === 'one' ? [picked.thing] : picked.things;
  return (event) =>
    things.some(({ pallet, name }) => pallet === event.pallet && name === event.name);
}
