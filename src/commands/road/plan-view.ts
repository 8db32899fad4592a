import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../chain/call.js';
import { runtimeNameOf } from '../../chain/calls/runtime-names.js';
import type { ChainIdentity } from '../../chain/chain.js';
import { type Json, taoJson } from '../../format/json.js';
import {
  address,
  type Cell,
  count,
  namedAddress,
  type RecordView,
  tao,
  text,
} from '../../format/view.js';
import { USUAL_ERA } from '../../units/era.js';
import { type Rao, rao } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';
import { effectJson, effectRows } from './card.js';
import type { PlanOf, SigningInput } from './operation-spec.js';
import type { Party } from './party.js';
import type { Prepared } from './prepare.js';
import { warningsOn } from './warnings.js';

/** What surrounds a plan when it is shown. */
export type Setting = {
  readonly chain: ChainIdentity;
  readonly party: Party;
  readonly input: SigningInput;
  /** The command line that repeats it. */
  readonly line: string;
  /** What the operator calls an address. */
  readonly labelOf: (address: Ss58) => string | undefined;
};

type Row = readonly [label: string, value: Cell];

/** The whole plan as a person sees it before anything is signed. */
export function planView(
  prepared: Prepared<PlanOf>,
  { chain, party, input, line, labelOf }: Setting,
): RecordView {
  const { card, at, fee, shield } = prepared;
  return {
    kind: 'record',
    title: `${card.title} on ${chain.network}, as of block ${at.number}`,
    rows: labelled(labelOf, [
      ...card.rows,
      ...(party.isProxy ? [['Acting for', address(party.account)] as Row] : []),
      ...(party.isProxy ? [['Signed by', address(party.signer)] as Row] : []),
      ['Fee', tao(fee)],
      ...(shield.on ? [['of it for the shield', tao(shield.fee)] as Row] : []),
      ...(input.tip > 0n ? [['Tip', tao(tipOfAll(prepared, input))] as Row] : []),
      ...(input.nonce === undefined ? [] : [['Nonce', count(input.nonce)] as Row]),
      ...eraRows(prepared),
      ...card.effects.flatMap(effectRows),
    ]),
    notes: [
      ...(card.notes ?? []),
      ...(shield.on
        ? [
            'sealed until its block is made: nobody but your node and the block author sees it before',
          ]
        : []),
      ...warningsOn(prepared, chain).map((warning) => `warning: ${warning}`),
    ],
    command: line,
  };
}

const tipOfAll = ({ parts, shield }: Prepared<PlanOf>, { tip }: SigningInput): Rao =>
  rao(tip * BigInt(parts.length + (shield.on ? 1 : 0)));

/** Puts the operator's own names beside the addresses they stand for. */
const labelled = (labelOf: Setting['labelOf'], rows: readonly Row[]): readonly Row[] =>
  rows.map(([title, cell]) => {
    const label = cell.kind === 'address' ? labelOf(cell.address) : undefined;
    return cell.kind === 'address' && label !== undefined
      ? [title, namedAddress(cell.address, label)]
      : [title, cell];
  });

function eraRows({ era }: Prepared<PlanOf>): readonly Row[] {
  if (era.kind === 'immortal') return [['Valid', text('for ever')]];
  return isDeepStrictEqual(era, USUAL_ERA) ? [] : [['Valid', text(`for ${era.blocks} blocks`)]];
}

/** The same for scripts and the journal. */
export const planJson = (
  prepared: Prepared<PlanOf>,
  { chain, party, input, line }: Setting,
): Json => {
  const { plan, card, at, parts, fee, hash, shield, era } = prepared;
  const [{ call, callHex }] = parts;
  return {
    ...card.json,
    account: party.account,
    signer: party.signer,
    call: nameOf(call),
    innerCall: party.isProxy ? nameOf(plan.call) : null,
    callHex,
    parts: parts.map((part) => ({ callHex: part.callHex, fee: taoJson(part.fee) })),
    block: at.number,
    fee: taoJson(fee),
    tip: taoJson(tipOfAll(prepared, input)),
    nonce: input.nonce ?? null,
    era: era.kind === 'immortal' ? null : era.blocks,
    shield: { on: shield.on, fee: taoJson(shield.fee), notice: shield.notice ?? null },
    metadataHash: hash.on,
    effects: card.effects.map(effectJson),
    warnings: warningsOn(prepared, chain),
    repeat: line,
  };
};

function nameOf(call: Call): string {
  const { pallet, name } = runtimeNameOf(call);
  return `${pallet}.${name}`;
}
