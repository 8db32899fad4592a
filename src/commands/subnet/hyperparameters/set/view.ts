import { address, type RecordView, recordView, tao, text } from '../../../../format/view.js';
import type { Did } from '../../../operation.js';
import type { Card } from '../../../road/card.js';
import { endOf } from '../../../road/outcome.js';
import { valueCell, valueJson } from '../value.js';
import type { Effect } from './confirm.js';
import type { Plan, Request } from './plan.js';
import type { DidData, PlanData } from './schema.js';

export const cardOf = ({ request, facts, decided, freeAfter }: Plan): Card => {
  const { netuid } = request;
  return {
    title: `Change subnet ${netuid}`,
    rows: [['Signed by', address(request.account)]],
    effects: [
      ...decided.map(({ setting, before, wanted }) => ({
        ...{ name: setting.name, label: setting.name },
        ...{ before: valueCell(before, netuid), after: valueCell(wanted, netuid) },
      })),
      {
        ...{ name: 'free', label: 'Free' },
        ...{ before: tao(facts.balance.free), after: tao(freeAfter) },
      },
    ],
    notes: [...decided.flatMap(aboutText), ...rightText(decided)],
    json: {
      netuid,
      coldkey: request.account,
      changes: decided.map(({ setting, before, wanted, via }) => ({
        name: setting.name,
        before: before ? valueJson(before, netuid) : null,
        after: valueJson(wanted, netuid),
        by: via,
      })),
    } satisfies PlanData,
  };
};

const aboutText = ({ setting }: Plan['decided'][number]): readonly string[] =>
  setting.known ? [`${setting.name}: ${setting.known.about}`] : [];

function rightText(decided: Plan['decided']): readonly string[] {
  const asRoot = decided.filter(({ via }) => via === 'sudo').map(({ setting }) => setting.name);
  return asRoot.length === 0 ? [] : [`set as root, through Sudo.sudo: ${asRoot.join(', ')}`];
}

type Changed = Did<Request, Effect>;

export const didView = ({ request, network, outcome, feePaid, effect }: Changed): RecordView =>
  recordView(`Changed subnet ${request.netuid} on ${network}, ${endOf(outcome)}`, [
    ...effect.settings.map(({ name, value }) => [name, valueCell(value, request.netuid)] as const),
    ['Fee paid', tao(feePaid)],
    ['Extrinsic', text(outcome.hash)],
  ]);

export const didJson = ({ request, effect }: Changed): DidData => ({
  netuid: request.netuid,
  settings: effect.settings.map(({ name, value }) => ({
    name,
    value: value ? valueJson(value, request.netuid) : null,
  })),
});
