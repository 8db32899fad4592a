import type { AdminSetting } from '../calls/admin-settings.js';
import { consensusSettings } from './consensus.js';
import { networkSettings } from './network.js';
import { neuronSettings } from './neurons.js';
import { registrationSettings } from './registration.js';
import type { Setting } from './setting.js';
import { subnetSettings } from './subnet.js';

/** What is known of the setters of every runtime; which of them a runtime has, its metadata tells. */
export const settings: readonly Setting[] = [
  ...subnetSettings,
  ...registrationSettings,
  ...neuronSettings,
  ...consensusSettings,
  ...networkSettings,
];

const byCall: ReadonlyMap<string, Setting> = new Map(settings.map((each) => [each.call, each]));

/** What is known of one setter. */
export const settingOf = (call: AdminSetting): Setting | undefined => byCall.get(call);
