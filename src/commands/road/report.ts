import type { Json } from '../../format/json.js';
import { alphaJson, taoJson } from '../../format/json.js';
import { recordView, text, type View } from '../../format/view.js';
import type { StoredAnswer } from '../../journal/journal.js';
import type { BlockRef } from '../../units/block.js';
import type { OptionSpecs } from '../define/option.js';
import type { Did, OperationSpec, PlanOf } from './operation-spec.js';
import type { Submitted } from './outcome.js';
import type { Party } from './party.js';

type Common = { readonly network: string; readonly party: Party; readonly plan: Json };

/** How a write ended, for its view and its JSON. */
export type Report<Request, Effect> =
  | (Common & { readonly kind: 'planned'; readonly shown: View })
  | (Common & { readonly kind: 'submitted'; readonly outcome: Submitted })
  | (Common & { readonly kind: 'done'; readonly did: Did<Request, Effect> })
  /** The answer that an earlier run gave under the same idempotency key. */
  | {
      readonly kind: 'repeated';
      readonly answer: StoredAnswer;
      readonly block: BlockRef | undefined;
    };

type Spec<Request, Facts, Plan extends PlanOf, Effect> = Pick<
  OperationSpec<OptionSpecs, Request, Facts, Plan, Effect>,
  'view' | 'json'
>;

export function reportView<Request, Facts, Plan extends PlanOf, Effect>(
  report: Report<Request, Effect>,
  spec: Spec<Request, Facts, Plan, Effect>,
): View {
  switch (report.kind) {
    case 'planned':
      return report.shown;
    case 'submitted':
      return recordView(
        `Submitted on ${report.network}`,
        [['Extrinsic', text(report.outcome.hash)]],
        [`its end was not waited for: btcli tx wait ${report.outcome.hash}`],
      );
    case 'done':
      return spec.view(report.did);
    case 'repeated':
      return report.answer.view;
  }
}

export function reportJson<Request, Facts, Plan extends PlanOf, Effect>(
  report: Report<Request, Effect>,
  spec: Spec<Request, Facts, Plan, Effect>,
): Json {
  if (report.kind === 'repeated') {
    return { feePaidAlpha: null, ...asObject(report.answer.data), repeated: true };
  }
  const { party, plan } = report;
  const common = { account: party.account, signer: party.signer, plan, repeated: false };
  switch (report.kind) {
    case 'planned':
      return { status: 'planned', extrinsic: null, ...unpaid, ...common };
    case 'submitted':
      return { status: 'submitted', extrinsic: report.outcome.hash, ...unpaid, ...common };
    case 'done': {
      const { outcome, feePaid, feePaidAlpha } = report.did;
      const paid = {
        feePaid: taoJson(feePaid),
        feePaidAlpha: feePaidAlpha ? alphaJson(feePaidAlpha) : null,
      };
      const ended = { status: outcome.status, extrinsic: outcome.hash, ...paid };
      return { ...ended, ...common, ...spec.json(report.did) };
    }
  }
}

const unpaid = { feePaid: null, feePaidAlpha: null };

export function reportBlock(report: Report<unknown, unknown>): BlockRef | undefined {
  if (report.kind === 'repeated') return report.block;
  return report.kind === 'done' ? report.did.outcome.block : undefined;
}

const asObject = (data: Json): { readonly [field: string]: Json } =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
    ? (data as { readonly [field: string]: Json })
    : {};
