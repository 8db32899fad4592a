import { simulate } from '../../../consensus/lab/simulate.js';
import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import type { AlphaUnits, Netuid } from '../../../units/money.js';
import { command } from '../../define/command.js';
import { atBlock } from '../../options/block.js';
import { mechanism } from '../../options/metagraph.js';
import { network } from '../../options/network.js';
import {
  addedValidators,
  emissionToShare,
  explainedUid,
  netuidToSimulate,
  otherSettings,
  otherStakes,
  otherWeights,
  otherWeightsFile,
  removedUids,
  savedState,
  saveState as saveStateTo,
  sweepPoints,
  swept,
} from '../../options/simulation.js';
import { readAt } from '../../read-at.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { simulationJson } from './json.js';
import { changedState, explained, type LabReport, runnerFor, runSweep } from './lab.js';
import { liveState } from './live-state.js';
import { readState, saveState } from './state-file.js';
import { knownUid, parseChanges } from './typed-changes.js';
import { parseSweep } from './typed-sweep.js';
import { simulationView } from './view.js';

/** The newest runtime whose rules are known. */
const NEWEST_KNOWN = 425;

export const weightsSimulate = command({
  name: 'simulate',
  summary: 'Show what the next epoch would give everyone, as things are and with changes',
  effect: 'reads',
  options: {
    network,
    netuid: netuidToSimulate,
    at: atBlock,
    mech: mechanism,
    state: savedState,
    save: saveStateTo,
    weights: otherWeights,
    weightsFile: otherWeightsFile,
    stake: otherStakes,
    set: otherSettings,
    addValidator: addedValidators,
    remove: removedUids,
    emission: emissionToShare,
    explain: explainedUid,
    sweep: swept,
    points: sweepPoints,
  },
  examples: [
    'weights simulate --netuid 1 --weights 3=1:0.5,2:0.5 --explain 1',
    'weights simulate --netuid 1 --sweep stake:3=0..100000 --points 100',
    'weights simulate --state ./before.json --set kappa=60% --remove 7 --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'neurons',
  rowsOf: ({ sweep, explanation }) => (sweep ? 'points' : explanation ? 'sources' : 'neurons'),
  view: simulationView,
  json: simulationJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const found = input.state === undefined ? await fromChain(input, ctx) : fromFile(input, ctx);
    const { state } = found;
    if (input.save !== undefined) saveState(input.save, state);
    const mechanism = input.mech ?? 0;
    if (mechanism >= state.mechanisms.length) {
      throw refuse(
        'not-found',
        `subnet ${state.netuid} has no mechanism ${mechanism}`,
        `it has 0 to ${state.mechanisms.length - 1}`,
      );
    }
    const rows = input.weightsFile === undefined ? [] : linesOf(ctx.wholeFile(input.weightsFile));
    const changes = parseChanges(
      {
        weights: [...(input.weights ?? []), ...rows],
        ...{ stakes: input.stake ?? [], settings: input.set ?? [] },
        ...{ added: input.addValidator ?? [], removed: input.remove ?? [] },
      },
      state,
    );
    const changed = changedState(state, changes, mechanism);
    const run = runnerFor(ctx);
    const before = simulate(state, run);
    const after = changes.length === 0 ? before : simulate(changed, run);
    const uid =
      input.explain === undefined
        ? undefined
        : knownUid(String(input.explain), changed.neurons.length, state);
    const told = input.sweep === undefined ? undefined : parseSweep(input.sweep, changed);
    const watched = uid ?? told?.watched ?? mostIncentive(after.mechanisms[mechanism]?.incentive);
    const sweep =
      told && (await runSweep(told, input.points, { state: changed, mechanism, watched }, ctx));
    return {
      ...found,
      ...{ mechanism, changes, before, after, sweep },
      explanation: uid === undefined ? undefined : explained(after, mechanism, uid),
    };
  },
});

type Found = Pick<LabReport, 'state' | 'source' | 'at'>;
type Asked = {
  readonly network: string;
  readonly netuid: Netuid | undefined;
  readonly at: number | undefined;
  readonly state: string | undefined;
  readonly emission: AlphaUnits | undefined;
};

async function fromChain(input: Asked, ctx: Context): Promise<Found> {
  const { netuid } = input;
  if (netuid === undefined) {
    throw refuse(
      'bad-input',
      'no subnet is named',
      'name it with --netuid, or a file with --state',
    );
  }
  if (netuid === 0) {
    throw refuse('not-allowed', 'root runs no epochs', 'name another subnet with --netuid');
  }
  const chain = await ctx.chain(input.network);
  const { network: name, specVersion } = chain;
  const { read, at } = await ctx.during(
    'reading the subnet',
    readAt(chain, input.at, async (block) => {
      const state = await chain.epochState(netuid, block);
      if (!state) throw noSuchSubnet(netuid);
      return { read: state, at: block };
    }),
  );
  if (specVersion > NEWEST_KNOWN) ctx.warn(newerRules(specVersion));
  if (read.mechanisms.some(({ timelockedCommits }) => timelockedCommits.length > 0)) {
    ctx.warn('some weights are committed under a timelock; what they say is not known yet');
  }
  const { emission } = input;
  return {
    state: liveState(read, { network: name, specVersion, at, emission }),
    ...{ source: 'chain', at },
  };
}

function fromFile({ state: file = '', netuid, at, emission }: Asked, ctx: Context): Found {
  const state = readState(ctx.wholeFile(file), file);
  if (at !== undefined || (netuid !== undefined && netuid !== state.netuid)) {
    throw refuse(
      'bad-input',
      `${file} holds subnet ${state.netuid} at block ${state.block} alone`,
      'leave out --netuid and --at with --state',
    );
  }
  return {
    state: emission === undefined ? state : { ...state, emission },
    ...{ source: 'file', at: undefined },
  };
}

const newerRules = (specVersion: number): string =>
  `runtime ${specVersion} is newer than ${NEWEST_KNOWN}, whose rules are used`;

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

function mostIncentive(incentive: readonly number[] = []): number {
  const most = incentive.reduce((peak, share) => Math.max(peak, share), 0);
  return Math.max(0, incentive.indexOf(most));
}
