import { address, count, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import { placeOptions, placeText } from '../committing/place.js';
import { sayings } from '../committing/remarks.js';
import type { CommitRequest } from '../committing/request.js';
import { blocksText } from '../committing/window.js';
import { weightJson, weightRow } from '../set/view.js';
import { sharesOf } from '../share.js';
import type { Effect } from './confirm.js';
import type { Plan } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = (plan: Plan): Card => {
  const { request, facts, uid, hidden, call, epoch, reveal } = plan;
  const row = sharesOf(hidden.uids.map((to, at) => [to, hidden.values[at] ?? 0] as const));
  const { hotkey, netuid, mechanism } = request;
  const said = sayings(request, facts, hidden.uids);
  return {
    title: 'Commit of weights',
    rows: [
      ['Mode', text('by hash, to be revealed later')],
      ['Hotkey', address(hotkey)],
      ['Subnet', text(placeText(request))],
      ['As uid', count(uid)],
      ['Version key', text(hidden.versionKey.toString())],
      ...row.map(weightRow),
      ['Commit', text(call.commitHash)],
      ['Reveal', text(blocksText(reveal, facts.at.number, facts.blockTime))],
    ],
    effects: [],
    notes: [
      'the salt is kept sealed on this machine, and the hotkey opens it; the weights stand in the journal, too, which only you can read',
      `nothing counts until it is revealed: btcli weights reveal ${placeOptions(request)}`,
      ...said.notes,
    ],
    warnings: said.warnings,
    json: {
      ...{ mode: 'hash', hotkey, netuid, mechanism, uid, epoch },
      versionKey: hidden.versionKey.toString(),
      weights: row.map(weightJson),
      commitHash: call.commitHash,
      reveal: { ...reveal },
    } satisfies PlanData,
  };
};

type Committed = Did<CommitRequest, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Committed): RecordView =>
  recordView(
    `Weights committed on ${network}, ${endOf(outcome)}`,
    [
      ['Hotkey', address(request.hotkey)],
      ['Subnet', text(placeText(request))],
      ['Commit', text(effect.hash)],
      [
        'Reveal',
        text(
          effect.reveal
            ? blocksText(effect.reveal, outcome.block.number, effect.blockTime)
            : 'no epoch follows',
        ),
      ],
      ['Fee paid', tao(feePaid)],
      ['Extrinsic', text(outcome.hash)],
    ],
    [`then: btcli weights reveal ${placeOptions(request)}`],
  );

export const didJson = ({ request, effect }: Committed): DidData => ({
  hotkey: request.hotkey,
  netuid: request.netuid,
  mechanism: request.mechanism,
  commitHash: effect.hash,
  epoch: effect.epoch,
  reveal: effect.reveal ? { ...effect.reveal } : null,
});
