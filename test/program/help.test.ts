import { describe, expect, it, test } from 'vitest';
import { exitStatusAdvice } from '../../src/catalogue/exit-statuses.js';
import { helpMap } from '../../src/commands/help/map.js';
import { topics } from '../../src/commands/help/topics/index.js';
import { groups } from '../../src/commands/index.js';
import { inProcess } from '../support/in-process.js';
import { unknownIn } from '../support/named-commands.js';

const btcli = inProcess({ HOME: '/nowhere' });
const widest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));

describe('the map shows a newcomer all there is at one glance', () => {
  const lines = helpMap().trimEnd().split('\n');

  it('fits a screen of 80 columns and 40 lines', () => {
    expect(widest(helpMap())).toBeLessThanOrEqual(80);
    expect(lines.length).toBeGreaterThanOrEqual(24);
    expect(lines.length).toBeLessThanOrEqual(40);
  });

  it('names every group once, every topic, and every exit code on its last line', () => {
    for (const [name, { summary }] of Object.entries(groups)) {
      const own = lines.filter((line) => line.trim().startsWith(`${name} `));
      expect(own, name).toHaveLength(1);
      expect(own[0]).toContain(summary);
    }
    for (const { name } of topics) expect(helpMap()).toContain(name);
    for (const [status, { word }] of Object.entries(exitStatusAdvice)) {
      expect(lines.at(-1)).toContain(` ${status} ${word}`);
    }
  });

  it.each(['', '-h', '--help'])('answers btcli %s', async (line) => {
    expect(await btcli(line)).toMatchObject({ status: 0, stdout: helpMap(), stderr: '' });
  });
});

describe('a topic tells in plain words what runs through many commands', () => {
  test.each(topics.map((topic) => [topic.name, topic] as const))('%s', async (name, topic) => {
    const text = await topic.text();
    expect(widest(text)).toBeLessThanOrEqual(80);
    expect(await unknownIn(text)).toEqual([]);
    expect(await btcli(`help ${name}`)).toMatchObject({ status: 0, stdout: text, stderr: '' });
    for (const other of topic.also ?? []) {
      expect((await btcli(`help ${other}`)).stdout).toBe(text);
    }
  });

  it('lists what there is, also for programs', async () => {
    const { stdout } = await btcli('help');
    for (const { summary } of topics) expect(stdout).toContain(summary);
    expect((await btcli('help --json')).json().data?.topics).toHaveLength(topics.length);
    expect((await btcli('help money --json')).json().data).toMatchObject({ topic: 'money' });
  });

  it.each([
    ['help prices and limits', 'Prices and limits'],
    ['help exit codes', 'Exit codes'],
    ['help weights', 'Weights\n'],
  ])('understands btcli %s', async (line, title) => {
    expect((await btcli(line)).stdout).toContain(title);
  });
});

describe('help before words is --help after them', () => {
  it.each(['wallet', 'wallet list', 'stake child set', 'weights set', 'doctor'])(
    'btcli help %s',
    async (words) => {
      const { status, stdout } = await btcli(`help ${words}`);
      expect(status).toBe(0);
      expect(stdout).toBe((await btcli(`${words} --help`)).stdout);
    },
  );

  it('refuses what is neither, with what was meant', async () => {
    const { status, stderr } = await btcli('help walet');
    expect(status).toBe(2);
    expect(stderr).toContain('did you mean btcli help wallet?');
  });
});
