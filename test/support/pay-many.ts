import { Type } from 'typebox';
import type { Call } from '../../src/chain/call.js';
import { operation } from '../../src/commands/operation.js';
import { written } from '../../src/commands/road/schema.js';
import { taoJson } from '../../src/format/json.js';
import { recordView } from '../../src/format/view.js';
import { rao } from '../../src/units/money.js';
import type { Ss58 } from '../../src/units/ss58.js';

/** A write of several calls, as an operator's command declares one: pays each of these accounts. */
export const payMany = (receivers: readonly Ss58[], mayPart: boolean) =>
  operation({
    name: 'many',
    summary: 'Pay several accounts',
    signer: 'coldkey',
    calls: ['transferKeepAlive'],
    options: {},
    examples: [],
    schema: async () => ({ data: written({}, { paid: Type.Unknown() }) }),
    request: ({ account }) => ({ from: account, receivers }),
    read: async () => ({}),
    call: () => batchOf(receivers, mayPart),
    plan: (_request, { fee }) => ({ call: batchOf(receivers, mayPart), fee }),
    card: () => ({ title: 'Pay', rows: [], effects: [], json: {} }),
    confirm: async (_request, _call, { events }) =>
      events.filter(({ name }) => name === 'Transfer').map(({ fields }) => String(fields.to)),
    view: () => recordView('Paid', []),
    json: ({ effect, feePaid }) => ({ paid: effect, feePaid: taoJson(feePaid) }),
  });

export const EACH = rao(4_000_000n);

const batchOf = (receivers: readonly Ss58[], mayPart: boolean): Call => ({
  kind: 'batchAll',
  calls: receivers.map((dest) => ({ kind: 'transferKeepAlive', dest, amount: EACH })),
  mayPart,
});
