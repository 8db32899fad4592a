import type { Explanation } from '../../../consensus/lab/explain.js';
import { alphaJson, ratioJson } from '../../../format/json.js';
import { fixedText } from '../../../units/fixed-text.js';
import { alpha, type Netuid } from '../../../units/money.js';
import { ratio } from '../../../units/ratio.js';
import type { LabReport, SweepReport } from './lab.js';
import type { Data } from './schema.js';
import { comparisons, type Scores } from './scores.js';

export function simulationJson(report: LabReport): Data {
  const { state, source, mechanism, changes, explanation, sweep } = report;
  const netuid = state.netuid as Netuid;
  return {
    ...{ netuid, source, mechanism, mechanisms: state.mechanisms.length },
    ...{ specVersion: state.specVersion, readAt: state.block, epochBlock: state.epochBlock },
    emission: alphaJson(alpha(netuid, state.emission)),
    changes: changes.map(({ told }) => told),
    neurons: comparisons(report).map(({ uid, hotkey, before, after }) => ({
      ...{ uid, hotkey: hotkey ?? null },
      before: before ? scoresJson(before, netuid) : null,
      after: scoresJson(after, netuid),
      change: {
        consensus: after.consensus - (before?.consensus ?? 0),
        incentive: after.incentive - (before?.incentive ?? 0),
        dividends: after.dividends - (before?.dividends ?? 0),
        validatorTrust: after.validatorTrust - (before?.validatorTrust ?? 0),
        emissionUnits: (after.emission - (before?.emission ?? 0n)).toString(),
      },
    })),
    explanation: explanation ? explanationJson(explanation) : null,
    sources: explanation ? sourcesJson(explanation) : [],
    sweep: sweep ? { of: sweep.told.told, watchedUid: sweep.watched } : null,
    points: sweep ? pointsJson(sweep, netuid) : [],
  };
}

const scoresJson = ({ permit, active, ...scores }: Scores, netuid: Netuid) => ({
  stakeWeight: ratioJson(ratio(scores.stakeWeight)),
  consensus: ratioJson(ratio(scores.consensus)),
  incentive: ratioJson(ratio(scores.incentive)),
  dividends: ratioJson(ratio(scores.dividends)),
  validatorTrust: ratioJson(ratio(scores.validatorTrust)),
  emission: alphaJson(alpha(netuid, scores.emission)),
  ...{ permit, active },
});

const shareJson = (bits: bigint) => ({ raw: bits.toString(), share: fixedText(bits, 32) });

function explanationJson(explanation: Explanation) {
  const { uid, consensus, incentive, dividends } = explanation;
  return {
    ...{ uid, consensus: shareJson(consensus) },
    ...{ incentive: shareJson(incentive), dividends: shareJson(dividends) },
    incentiveRounding: shareJson(explanation.incentiveRounding),
    dividendsRounding: shareJson(explanation.dividendsRounding),
  };
}

function sourcesJson({ incentiveFrom, dividendsFrom }: Explanation) {
  const absent = { activeStake: null, weight: null, counted: null, cutOff: null };
  return [
    ...incentiveFrom.map(({ validator, activeStake, weight, counted, gives }) => ({
      ...{ partOf: 'incentive' as const, fromUid: validator },
      ...{ activeStake: shareJson(activeStake), weight: shareJson(weight) },
      ...{ counted: shareJson(counted), cutOff: shareJson(weight - counted) },
      ...{ bondShare: null, gives: shareJson(gives) },
    })),
    ...dividendsFrom.map(({ neuron, bondShare, gives }) => ({
      ...{ partOf: 'dividends' as const, fromUid: neuron, ...absent },
      ...{ bondShare: shareJson(bondShare), gives: shareJson(gives) },
    })),
  ];
}

const pointsJson = ({ told, points }: SweepReport, netuid: Netuid) =>
  points.map(({ value, emission, ...scores }) => ({
    ...{ value: told.valueText(value), raw: value.toString() },
    consensus: ratioJson(ratio(scores.consensus)),
    incentive: ratioJson(ratio(scores.incentive)),
    dividends: ratioJson(ratio(scores.dividends)),
    emission: alphaJson(alpha(netuid, emission)),
  }));
