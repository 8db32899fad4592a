import type { Hyperparameter } from '../../../chain/hyperparameters.js';
import { type RecordView, recordView } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import { valueCell, valueJson } from './value.js';

export type Listed = {
  readonly kind: 'listed';
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly hyperparameters: readonly Hyperparameter[];
};

export const listedView = ({ network, at, netuid, hyperparameters }: Listed): RecordView =>
  recordView(
    `Hyperparameters of subnet ${netuid} on ${network} at block ${at.number}`,
    hyperparameters.map(({ name, value }) => [name, valueCell(value)] as const),
  );

export function listedJson({ netuid, hyperparameters }: Listed) {
  const values = hyperparameters.map(({ name, value }) => [name, valueJson(value)] as const);
  return { netuid, hyperparameters: Object.fromEntries(values) };
}
