import { address, count, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import { placeText } from '../committing/place.js';
import { blocksText } from '../committing/window.js';
import { weightJson, weightRow } from '../set/view.js';
import { sharesOf } from '../share.js';
import { type Effect, revealed } from './confirm.js';
import { leftOutOf } from './left-out.js';
import type { Plan } from './plan.js';
import type { RevealRequest } from './request.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, uid, call }: Plan): Card => {
  const { hotkey, netuid, mechanism } = request;
  const { commit, at, blockTime } = facts;
  const { blocks } = commit.window;
  const row = sharesOf(call.uids.map((to, place) => [to, call.values[place] ?? 0] as const));
  return {
    title: 'Reveal of weights',
    rows: [
      ['Hotkey', address(hotkey)],
      ['Subnet', text(placeText(request))],
      ['As uid', count(uid)],
      ['Commit', text(commit.hash)],
      ['Committed in', text(`block ${commit.block}`)],
      ...(blocks ? [['Can be in', text(blocksText(blocks, at.number, blockTime))] as const] : []),
      ['Version key', text(call.versionKey.toString())],
      ...row.map(weightRow),
    ],
    effects: [],
    notes: [
      'these weights replace all that this hotkey has set on this subnet',
      'earlier commits of this hotkey end with it',
    ],
    warnings: leftOutOf(facts.newer),
    json: {
      ...{ hotkey, netuid, mechanism, uid },
      commitHash: commit.hash,
      committedIn: commit.block,
      versionKey: call.versionKey.toString(),
      weights: row.map(weightJson),
      reveal: blocks ? { ...blocks } : null,
    } satisfies PlanData,
  };
};

type Revealed = Did<RevealRequest, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Revealed): RecordView =>
  recordView(`Weights revealed on ${network}, ${endOf(outcome)}`, [
    ['Hotkey', address(request.hotkey)],
    ['Subnet', text(placeText(request))],
    ['As uid', count(effect.uid)],
    ['Fee paid', tao(feePaid)],
    ...sharesOf(effect.stored).map(weightRow),
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, call, effect }: Revealed): DidData => ({
  hotkey: request.hotkey,
  netuid: request.netuid,
  mechanism: request.mechanism,
  uid: effect.uid,
  versionKey: revealed(call).versionKey.toString(),
  weights: sharesOf(effect.stored).map(weightJson),
});
