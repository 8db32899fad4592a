import { address, type RecordView, recordView, tao, text } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Plan as SubnetPlan } from '../commit/plan.js';
import { blocksText } from '../committing/window.js';
import { weightJson } from '../set/view.js';
import { sharesOf } from '../share.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

const sharesIn = ({ hidden }: SubnetPlan) =>
  sharesOf(hidden.uids.map((to, at) => [to, hidden.values[at] ?? 0] as const));

export const cardOf = ({ request, subnets }: Plan): Card => ({
  title: 'Commits of weights',
  rows: [
    ['Mode', text('by hash, to be revealed later')],
    ['Hotkey', address(request.hotkey)],
    ...subnets.flatMap((each) => {
      const { netuid } = each.request;
      const { at, blockTime } = each.facts;
      const weights = sharesIn(each).map(({ uid, share }) => `${uid}: ${share}`);
      return [
        [`Subnet ${netuid}`, text(weights.join(', '))],
        [`Reveal on ${netuid}`, text(blocksText(each.reveal, at.number, blockTime))],
      ] as const;
    }),
  ],
  effects: [],
  notes: [
    'the chain takes or refuses each commit by itself',
    'the salts are kept sealed on this machine, and the hotkey opens them; the weights stand in the journal, too, which only you can read',
  ],
  json: {
    hotkey: request.hotkey,
    commits: subnets.map((each) => ({
      netuid: each.request.netuid,
      uid: each.uid,
      versionKey: each.hidden.versionKey.toString(),
      weights: sharesIn(each).map(weightJson),
      commitHash: each.call.commitHash,
      epoch: each.epoch,
      reveal: { ...each.reveal },
    })),
  } satisfies PlanData,
});

type Committed = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Committed): RecordView =>
  recordView(
    `Weights committed on ${network}, ${endOf(outcome)}`,
    [
      ['Hotkey', address(request.hotkey)],
      ...effect.commits.map(
        ({ netuid, reveal, blockTime }) =>
          [
            `Reveal on ${netuid}`,
            text(reveal ? blocksText(reveal, outcome.block.number, blockTime) : 'no epoch follows'),
          ] as const,
      ),
      ['Fee paid', tao(feePaid)],
      ['Extrinsic', text(outcome.hash)],
    ],
    ['then, for each subnet in its blocks: btcli weights reveal'],
  );

export const didJson = ({ request, effect }: Committed): DidData => ({
  hotkey: request.hotkey,
  commits: effect.commits.map(({ netuid, hash, epoch, reveal }) => ({
    ...{ netuid, commitHash: hash, epoch },
    reveal: reveal ? { ...reveal } : null,
  })),
});
