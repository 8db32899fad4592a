import type { Probe } from './chain/probe.js';
import { type ConfigStore, openConfig } from './config/config-store.js';
import type { Settings } from './config/layers.js';
import type { Paths } from './paths.js';
import { canvasOf, type Terminal } from './terminal.js';

/** This machine, as a command finds it. */
export type Here = {
  /** Where this program keeps its files. */
  readonly paths: Paths;
  /** What the files say, as it was read for this run. */
  readonly settings: Settings;
  /** The operator's own file, to be changed. */
  readonly config: ConfigStore;
  /** Asks a node who it is, without believing any of it; loads a socket alone. */
  readonly probe: (url: string) => Promise<Probe>;
  /** What the answer is drawn on. */
  readonly screen: () => Screen;
};

export type Screen = {
  readonly isTerminal: boolean;
  readonly width: number;
  readonly colour: boolean;
};

export const hereOf = (paths: Paths, settings: Settings, terminal: Terminal): Here => ({
  ...{ paths, settings },
  config: openConfig(paths.config),
  probe: async (url) => (await import('./chain/probe.js')).probe(url),
  screen: () => ({
    ...canvasOf(terminal.stdout, terminal.env),
    isTerminal: terminal.stdout.isTTY === true,
  }),
});
