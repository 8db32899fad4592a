import { param } from '../../../scale/composite.js';
import { accountId } from '../../../types/account.js';
import { answer } from './columns.js';
import { hyperparameterColumns } from './hyperparameter-columns.js';
import { neuronColumns } from './neuron-columns.js';
import { subnetColumns } from './subnet-columns.js';

/** Everything about a subnet in one answer; a place in this order selects a field alone. */
export const metagraphColumns = {
  ...subnetColumns,
  ...hyperparameterColumns,
  ...neuronColumns,
};

export const metagraph = answer(
  {
    path: 'pallet_subtensor::rpc_info::metagraph::Metagraph',
    params: [param('AccountId', accountId)],
  },
  metagraphColumns,
);
