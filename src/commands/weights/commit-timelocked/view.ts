import {
  address,
  count,
  number,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { durationText } from '../../../units/duration.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import { placeText } from '../committing/place.js';
import { sayings } from '../committing/remarks.js';
import { blocksText } from '../committing/window.js';
import { weightJson, weightRow } from '../set/view.js';
import { sharesOf } from '../share.js';
import type { Effect } from './confirm.js';
import type { Facts, Plan, TimelockRequest } from './plan.js';
import { roundFit } from './round-fit.js';
import type { DidData, PlanData } from './schema.js';
import { waitFor } from './target.js';

export const cardOf = ({ request, facts, uid }: Plan): Card => {
  const { row: hidden, locked, when, at, blockTime, beacon, manner } = facts;
  const row = sharesOf(hidden.uids.map((to, place) => [to, hidden.values[place] ?? 0] as const));
  const { hotkey, netuid, mechanism } = request;
  const said = sayings(request, facts, hidden.uids);
  return {
    title: 'Timelocked commit of weights',
    rows: [
      ['Mode', text('drand time lock; the chain opens it by itself')],
      ['Hotkey', address(hotkey)],
      ['Subnet', text(placeText(request))],
      ['As uid', count(uid)],
      ['Version key', text(hidden.versionKey.toString())],
      ...row.map(weightRow),
      ['Round', text(roundText(facts))],
      ['Opened in', text(blocksText(when.reveal, at.number, blockTime))],
    ],
    effects: [],
    notes: [
      beacon.pinned
        ? "locked for drand's quicknet, as it is pinned in this program"
        : 'locked for the beacon that this chain names (Drand.BeaconConfig)',
      'permit, stake and registration are looked at when the chain opens it',
      ...(manner.kind === 'once'
        ? ['this runtime tries once: a late pulse loses the weights']
        : []),
      ...said.notes,
    ],
    warnings: [...warningsOn(request, facts), ...said.warnings],
    json: {
      ...{ mode: 'timelock', hotkey, netuid, mechanism, uid },
      versionKey: hidden.versionKey.toString(),
      weights: row.map(weightJson),
      ciphertextHash: locked.hash,
      round: locked.round,
      epoch: when.epoch,
      reveal: { ...when.reveal },
      pinnedBeacon: beacon.pinned,
    } satisfies PlanData,
  };
};

function roundText({ locked, beacon, terms }: Facts): string {
  const wait = waitFor(locked.round, beacon, terms);
  return wait <= 0
    ? `${locked.round}, which is out already`
    : `${locked.round}, out in about ${durationText(wait)}`;
}

/** A round of one's own choice may fall where the weights are readable early, or never opened. */
function warningsOn({ round }: TimelockRequest, facts: Facts): readonly string[] {
  switch (roundFit(facts.locked.round, facts)) {
    case 'out':
      return ['anybody can read these weights at once: their round is out already'];
    case 'early':
      return round === undefined
        ? []
        : [
            `anybody can read these weights before block ${facts.when.opens}, in which the chain opens them: round ${round} is out by then`,
          ];
    case 'late':
      return [
        'the chain drops these weights: their round comes after the blocks in which it opens them',
      ];
    case 'fits':
      return [];
  }
}

type Sealed = Did<TimelockRequest, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Sealed): RecordView =>
  recordView(
    `Weights locked on ${network}, ${endOf(outcome)}`,
    [
      ['Hotkey', address(request.hotkey)],
      ['Subnet', text(placeText(request))],
      ['Ciphertext', text(effect.commit.hash)],
      ['Round', number(Number(effect.commit.round))],
      [
        'Opened in',
        text(
          effect.reveal
            ? blocksText(effect.reveal, outcome.block.number, effect.blockTime)
            : 'no epoch follows',
        ),
      ],
      ['Fee paid', tao(feePaid)],
      ['Extrinsic', text(outcome.hash)],
    ],
    epochNotes(effect),
  );

/** A commit that reached the chain an epoch later opens then, and its round is out long before. */
const epochNotes = ({ commit: { epoch }, plannedEpoch }: Effect): readonly string[] =>
  epoch === plannedEpoch
    ? []
    : [
        `warning: it came to be of epoch ${epoch}, not ${plannedEpoch} for which its round was chosen: anybody may read these weights before the chain opens them`,
      ];

export const didJson = ({ request, effect }: Sealed): DidData => ({
  hotkey: request.hotkey,
  netuid: request.netuid,
  mechanism: request.mechanism,
  ciphertextHash: effect.commit.hash,
  round: Number(effect.commit.round),
  epoch: effect.commit.epoch,
  reveal: effect.reveal ? { ...effect.reveal } : null,
});
