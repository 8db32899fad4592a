import { operation } from '../../operation.js';
import { hotkey } from '../../options/wallet.js';
import { rowsFile } from '../../options/weight-commits.js';
import { readFacts as readSubnet } from '../commit/facts.js';
import { keepSecret } from '../commit/keep.js';
import { freshSalt } from '../committing/request.js';
import { confirmBatch } from './confirm.js';
import { batchMoved } from './moved.js';
import { batchCall, planBatch, requestsOf } from './plan.js';
import { parseRows } from './rows-file.js';
import { cardOf, didJson, didView } from './view.js';

export const weightsCommitBatch = operation({
  name: 'commit-batch',
  summary: 'Commit weights on several subnets at once by their hash, signed by the hotkey',
  signer: 'hotkey',
  calls: ['batchCommitWeights'],
  options: { hotkey, file: rowsFile },
  examples: [
    'weights commit-batch --wallet alice --file weights.json',
    'weights commit-batch --hotkey rig1 --file weights.json --dry-run --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account, ctx }) => ({
    hotkey: account,
    subnets: parseRows(ctx.wholeFile(input.file), input.file).map((each) => ({
      ...each,
      salt: freshSalt(),
    })),
  }),
  read: async (request, chain, at) => ({
    subnets: await Promise.all(requestsOf(request).map((each) => readSubnet(each, chain, at))),
  }),
  call: batchCall,
  plan: planBatch,
  card: cardOf,
  moved: batchMoved,
  keep: ({ plan, ...leaving }) => {
    for (const each of plan.subnets) keepSecret({ ...leaving, plan: each });
  },
  confirm: confirmBatch,
  view: didView,
  json: didJson,
});
