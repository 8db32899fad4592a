import type { RecordView } from '../../../format/view.js';
import type { Did } from '../../operation.js';
import { didJson as commitJson, didView as commitView } from '../commit/view.js';
import { didJson as lockJson, didView as lockView } from '../commit-timelocked/view.js';
import type { EffectByMode } from './confirm-by-mode.js';
import type { SetRequest } from './request.js';
import type { DidData } from './schema.js';
import { didJson, didView } from './view.js';

type DidByMode = Did<SetRequest, EffectByMode>;

export function viewByMode({ effect: found, ...did }: DidByMode): RecordView {
  switch (found.mode) {
    case 'plain':
      return didView({ ...did, effect: found.effect });
    case 'hash':
      return commitView({ ...did, effect: found.effect });
    case 'timelock':
      return lockView({ ...did, effect: found.effect });
  }
}

export function jsonByMode({ effect: found, ...did }: DidByMode): DidData {
  switch (found.mode) {
    case 'plain':
      return { mode: found.mode, ...didJson({ ...did, effect: found.effect }) };
    case 'hash':
      return { mode: found.mode, ...commitJson({ ...did, effect: found.effect }) };
    case 'timelock':
      return { mode: found.mode, ...lockJson({ ...did, effect: found.effect }) };
  }
}
