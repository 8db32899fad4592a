import type { LabState } from '../../../consensus/lab/state.js';
import { type Sweep, WHOLE_ROW } from '../../../consensus/lab/sweep.js';
import { refuse } from '../../../errors.js';
import { coinText } from '../../../units/money.js';
import { parseAlpha } from '../../../units/parse-amount.js';
import { parseWholeShare, wholeShareText } from '../../../units/whole-share.js';
import { parseSetting, settingNamed, settingText } from './settings.js';
import { knownUid } from './typed-changes.js';

/** A sweep, how the answer names it and its values, and the neuron to watch where none is asked for. */
export type ToldSweep = {
  readonly sweep: Sweep;
  readonly told: string;
  readonly valueText: (value: bigint) => string;
  readonly watched: number | undefined;
};

/** Reads `stake:3=0..1000`, `weight:3:7=0%..100%` or `set:kappa=10%..90%`. */
export function parseSweep(text: string, state: LabState): ToldSweep {
  const [, kind = '', place = '', from = '', to = ''] =
    /^(stake|weight|set):([^=]+)=(.+?)\.\.(.+)$/.exec(text) ?? [];
  const uids = state.neurons.length;
  switch (kind) {
    case 'stake': {
      const uid = knownUid(place, uids, state);
      return {
        sweep: { of: { kind: 'stake', uid }, from: parseAlpha(from), to: parseAlpha(to) },
        told: `stake of uid ${uid}`,
        valueText: coinText,
        watched: uid,
      };
    }
    case 'weight': {
      const [left = '', right = ''] = place.split(':');
      const [uid, target] = [knownUid(left, uids, state), knownUid(right, uids, state)];
      return {
        sweep: { of: { kind: 'weight', uid, target }, from: shareOf(from), to: shareOf(to) },
        told: `weight of uid ${uid} on uid ${target}`,
        valueText: (value) => wholeShareText(value, WHOLE_ROW),
        watched: target,
      };
    }
    case 'set': {
      const { field, kind: type } = settingNamed(place);
      if (type === 'flag') break;
      return {
        sweep: {
          of: { kind: 'setting', name: field },
          from: parseSetting(place, from),
          to: parseSetting(place, to),
        },
        told: place,
        valueText: (value) => settingText(place, value),
        watched: undefined,
      };
    }
  }
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is nothing to sweep`,
    'write it like stake:3=0..1000, weight:3:7=0%..100% or set:kappa=10%..90%',
  );
}

function shareOf(text: string): bigint {
  const share = text === '0' || text === '1' ? BigInt(text) * WHOLE_ROW : shareWithMark(text);
  if (share !== undefined) return share;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is not a share of a validator's weights`,
    'write it like 0.25 or 25%',
  );
}

/** A number without point or percent sign would be parts of a billion, which nobody means. */
const shareWithMark = (text: string): bigint | undefined =>
  /[.%]/.test(text) ? parseWholeShare(text, WHOLE_ROW) : undefined;
