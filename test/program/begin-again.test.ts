import { expect, it, onTestFinished } from 'vitest';
import { createContext } from '../../src/open-context.js';
import type { Terminal } from '../../src/terminal.js';
import { frameProxy } from '../support/frame-proxy.js';
import { noSettings } from '../support/no-settings.js';
import { servedChain } from '../support/served-chain.js';
import { tempFolder } from '../support/temp-folder.js';

type Nodes = { readonly genesis: string; readonly urls: readonly string[] };

/** One command on a network of these nodes. */
function command(home: string, { genesis, urls }: Nodes) {
  const silent = () => {};
  const { config, ...settings } = noSettings;
  const networks = { mine: { genesis, urls, archive: [] } };
  const opened = createContext({
    terminal: { env: { HOME: home } } as unknown as Terminal,
    output: { preview: silent, warn: silent, tell: silent, trace: silent },
    stop: new AbortController().signal,
    ...{ canAsk: false, showsProgress: false, believesNothingKept: false },
    ...{ sent: silent, connected: silent, words: 'register watch', line: 'btcli register watch' },
    settings: { ...settings, config: { ...config, file: { ...config.file, networks } } },
  });
  onTestFinished(opened.close);
  return opened;
}

it('does not count the hours of a command anew when a node it turns to has another runtime', async () => {
  const served = await servedChain();
  onTestFinished(served.close);
  const genesis = String(await served.ask('chain_getBlockHash', 0));
  const [first, second] = [await frameProxy(served.url), await frameProxy(served.url)];
  onTestFinished(async () => {
    await Promise.all([first.close(), second.close()]);
  });
  const home = tempFolder();
  await command(home, { genesis, urls: [second.url] }).context.chain('mine');
  const urls = [first.url, second.url];
  const { context, mustStartOver } = command(home, { genesis, urls });
  await (await context.chain('mine')).head();

  first.open = false;
  second.alter = (text) => text.replace(/"specVersion":\d+/, '"specVersion":9999');
  const anew = await context.chain('mine');
  await expect(anew.head()).rejects.toMatchObject({ code: 'runtime-changed' });
  const both = { watches: mustStartOver(false), reads: mustStartOver(true) };
  expect(both).toEqual({ watches: false, reads: true });
}, 60_000);
