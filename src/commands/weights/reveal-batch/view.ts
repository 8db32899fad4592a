import { address, count, text } from '../../../format/view.js';
import type { Card } from '../../road/card.js';
import { placeText } from '../committing/place.js';
import { leftOutOf } from '../reveal/left-out.js';
import { weightJson, weightRow } from '../set/view.js';
import { sharesOf } from '../share.js';
import type { Plan } from './plan.js';
import type { PlanData } from './schema.js';

export const cardOf = ({ request, facts, uid, call }: Plan): Card => {
  const { hotkey, netuid, mechanism } = request;
  const last = call.reveals.at(-1);
  const row = sharesOf((last?.uids ?? []).map((to, at) => [to, last?.values[at] ?? 0] as const));
  return {
    title: 'Reveals of weights',
    rows: [
      ['Hotkey', address(hotkey)],
      ['Subnet', text(placeText(request))],
      ['As uid', count(uid)],
      ...facts.open.map(
        ({ commit }) => [`Committed in ${commit.block}`, text(commit.hash)] as const,
      ),
      ...row.map(weightRow),
    ],
    effects: [],
    notes: [
      'all are revealed or none; the weights of the newest stay, which are shown',
      'they replace all that this hotkey has set on this subnet',
    ],
    warnings: leftOutOf(facts.unknown),
    json: {
      ...{ hotkey, netuid, mechanism, uid },
      versionKey: (last?.versionKey ?? 0n).toString(),
      weights: row.map(weightJson),
      commits: facts.open.map(({ commit }) => ({ commitHash: commit.hash, block: commit.block })),
    } satisfies PlanData,
  };
};
