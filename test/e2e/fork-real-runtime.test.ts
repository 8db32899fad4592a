import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { finish, newHome, waitForOutput } from '../support/cli.js';
import { describeRealRuntime } from '../support/real-runtime.js';

describeRealRuntime("a chain of the real chain's rules", (_blob, file) => {
  const [origin, fork] = [newHome(), newHome()];
  const running: ReturnType<typeof origin.start>[] = [];
  afterAll(() => {
    for (const each of running) each.kill('SIGKILL');
    origin.remove();
    fork.remove();
  });
  const start = async (home: typeof origin, line: string) => {
    const server = home.start(`localnet start ${line}`);
    running.push(server);
    await waitForOutput(server, /Address +ws:/);
    return server;
  };

  it('is scaffolded twice, the second time without a change, forked, and outlived by its fork', async () => {
    const url = 'ws://127.0.0.1:29961';
    const server = await start(origin, `--port 29961 --runtime ${file}`);
    const yaml = join(origin.folder, 'chain.yaml');
    writeFileSync(
      yaml,
      `accounts: [{ key: //Zoe, balance: 7 }]
subnets:
  - owner: //Bob
    hotkey: //Bob/hot
    started: true
    hyperparameters: { tempo: 20, weights_rate_limit: 0, commit_reveal_weights_enabled: false }
    neurons:
      - { hotkey: //v1, coldkey: //Bob, stake: 10, weights: { //v1: 1, //Bob/hot: 0.5 } }
`,
    );
    const scaffold = async () =>
      (await origin.btcli(`localnet scaffold ${yaml} --network ${url} --json`)).json();
    expect((await scaffold()).data).toMatchObject({ changed: true });
    expect((await scaffold()).data).toMatchObject({ changed: false });

    await start(fork, `--port 29962 --runtime ${url} --fork`);
    await fork.btcli('wallet create --wallet w --no-password');
    const fund = () =>
      fork.btcli('wallet faucet --wallet w --network ws://127.0.0.1:29962 --yes --json');
    expect((await fund()).status).toBe(0);
    const gone = finish(server);
    server.kill('SIGKILL');
    await gone;
    expect((await fund()).status).toBe(0);
  }, 240_000);
});
