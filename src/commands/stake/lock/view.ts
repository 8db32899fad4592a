import { alphaJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  note,
  number,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { durationText } from '../../../units/duration.js';
import { alpha } from '../../../units/money.js';
import type { Did } from '../../operation.js';
import type { Card } from '../../road/card.js';
import { endOf } from '../../road/outcome.js';
import type { Effect } from './confirm.js';
import { modeText } from './mode-text.js';
import type { Plan, Request, Wish } from './plan.js';
import type { DidData, PlanData } from './schema.js';

const titles: Readonly<Record<Wish['step'], string>> = {
  ...{ add: 'Lock stake', move: 'Move a lock', keep: 'Keep a lock', release: 'Release a lock' },
};

export const cardOf = (plan: Plan): Card => {
  const { request, facts, after, freeAfter } = plan;
  const { coldkey, netuid } = request;
  const before = facts.now;
  const locked = before?.locked ?? alpha(netuid, 0n);
  return {
    title: titles[request.wish.step],
    rows: [
      ['Coldkey', address(coldkey)],
      ['Subnet', number(netuid)],
    ],
    effects: [
      {
        ...{ name: 'hotkey', label: 'For' },
        ...{ before: before?.hotkey ? address(before.hotkey) : note('-') },
        after: address(after.hotkey),
      },
      {
        ...{ name: 'locked', label: 'Locked', bound: 'about' as const },
        ...{ before: alphaCell(locked), after: alphaCell(alpha(netuid, after.locked)) },
      },
      {
        ...{ name: 'mode', label: 'The lock' },
        before: text(modeText(before?.perpetual ?? false)),
        after: text(modeText(after.perpetual)),
      },
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
    ],
    notes: notesOn(plan),
    warnings: warningsOn(plan),
    json: {
      ...{ coldkey, netuid, hotkey: after.hotkey, perpetual: after.perpetual },
      locked: alphaJson(alpha(netuid, after.locked)),
      before: {
        hotkey: before?.hotkey ?? null,
        locked: alphaJson(locked),
        perpetual: before?.perpetual ?? false,
      },
    } satisfies PlanData,
  };
};

function notesOn({ call, after, facts }: Plan): readonly string[] {
  const { unlockRate, blockTime } = facts;
  const time = blockTime === undefined ? '' : `, about ${durationText(unlockRate * blockTime)}`;
  return [
    ...(after.perpetual
      ? []
      : [`of what is locked 63% come free within ${unlockRate} blocks${time}`]),
    ...(call.kind === 'batchAll' ? ['locked and kept in one transaction, or neither'] : []),
  ];
}

function warningsOn({ request, facts, after }: Plan): readonly string[] {
  const { step } = request.wish;
  const otherOwner = step === 'move' && facts.owner !== facts.ownerNow;
  return [
    ...(step === 'add' || step === 'keep'
      ? [
          after.perpetual
            ? 'what is locked can be neither sold nor moved, and stays so until some time after its release'
            : 'what is locked can be neither sold nor moved until it has come free',
        ]
      : []),
    ...(otherOwner
      ? ['the hotkeys have different owners: the conviction starts again at zero']
      : []),
  ];
}

type Locked = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Locked): RecordView =>
  recordView(`${titles[request.wish.step]}: done on ${network}, ${endOf(outcome)}`, [
    ['Subnet', number(request.netuid)],
    ['For', effect.lock.hotkey ? address(effect.lock.hotkey) : note('-')],
    ['Locked', alphaCell(effect.lock.locked)],
    ['Free', alphaCell(effect.lock.available)],
    ['The lock', text(modeText(effect.lock.perpetual))],
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Locked): DidData => ({
  ...{ coldkey: request.coldkey, netuid: request.netuid, hotkey: effect.lock.hotkey ?? null },
  ...{ locked: alphaJson(effect.lock.locked), available: alphaJson(effect.lock.available) },
  perpetual: effect.lock.perpetual,
});
