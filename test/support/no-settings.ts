import { noConfig, type Settings } from '../../src/config/layers.js';

/** A run for which no file says anything. */
export const noSettings: Settings = {
  config: noConfig('/nowhere/config.json'),
  layers: [],
  profile: undefined,
  damage: undefined,
};
