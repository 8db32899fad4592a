/** With `npm run test:plain` every program that a test starts takes the ordinary way. */
export const asTheSuiteRuns: NodeJS.ProcessEnv = process.env.BTCLI_PLAIN
  ? { BTCLI_PLAIN: process.env.BTCLI_PLAIN }
  : {};

export const plainly: NodeJS.ProcessEnv = { BTCLI_PLAIN: '1' };

/** For what is about the quick way itself, however the suite is run. */
export const quickly: NodeJS.ProcessEnv = { BTCLI_PLAIN: '' };
