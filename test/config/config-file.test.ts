import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { withSetting } from '../../src/config/change-setting.js';
import { openConfig } from '../../src/config/config-store.js';
import { tempFolder } from '../support/temp-folder.js';

const place = () => join(tempFolder(), 'made', 'config.json');
const genesis = `0x${'1'.repeat(64)}`;

describe('what an operator set is never lost', () => {
  test.each([
    ['no JSON', '{"version":1,'],
    ['a list', '[]'],
    ['empty', ''],
    ['of a later version', '{"version":2}'],
    ['without a version', '{"settings":{}}'],
    ['with a part nobody knows', '{"version":1,"aliases":{}}'],
    ['with a number', '{"version":1,"settings":{"era":64}}'],
    ['with a list of settings', '{"version":1,"settings":[]}'],
    ['with a profile that is a text', '{"version":1,"profiles":{"a":"b"}}'],
    [
      'with a network without a genesis',
      '{"version":1,"networks":{"a":{"urls":["ws://a"],"archive":[]}}}',
    ],
    [
      'with a network without an address',
      `{"version":1,"networks":{"a":{"genesis":"${genesis}","urls":[],"archive":[]}}}`,
    ],
    [
      'with a network that says more',
      `{"version":1,"networks":{"a":{"genesis":"${genesis}","urls":["ws://a"],"archive":[],"x":1}}}`,
    ],
    [
      'with a node that has no address of a node',
      `{"version":1,"networks":{"a":{"genesis":"${genesis}","urls":["a.example"],"archive":[]}}}`,
    ],
    [
      'with an archive of another kind',
      `{"version":1,"networks":{"a":{"genesis":"${genesis}","urls":["ws://a"],"archive":["https://a"]}}}`,
    ],
  ])('a file that is %s is refused and stays as it is', async (_what, text) => {
    const path = place();
    mkdirSync(join(path, '..'));
    writeFileSync(path, text);
    const config = openConfig(path);
    const damaged = expect.objectContaining({
      code: 'file-system',
      message: expect.stringContaining(path),
    });
    expect(() => config.read()).toThrowError(damaged);
    await expect(
      config.change((file) => withSetting(file, undefined, 'era', '64')),
    ).rejects.toEqual(damaged);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('survives changes of other settings, of profiles and of networks', async () => {
    const config = openConfig(place());
    await config.change((file) => withSetting(file, undefined, 'network', 'test'));
    await config.change((file) => withSetting(file, 'validator', 'wallet', 'v'));
    await config.change((file) => ({
      ...file,
      networks: { mine: { genesis, urls: ['ws://a'], archive: [] } },
    }));
    await config.change((file) => withSetting(file, undefined, 'era', '64'));
    await config.change((file) => withSetting(file, undefined, 'network', undefined));
    expect(config.read()).toEqual({
      settings: { era: '64' },
      profiles: { validator: { wallet: 'v' } },
      networks: { mine: { genesis, urls: ['ws://a'], archive: [] } },
    });
  });

  it('stays where a link leads', async () => {
    const [path, real] = [place(), place()];
    await openConfig(real).change((file) => withSetting(file, undefined, 'era', '64'));
    mkdirSync(join(path, '..'));
    symlinkSync(real, path);
    await openConfig(path).change((file) => withSetting(file, undefined, 'era', '128'));
    expect(openConfig(real).read().settings).toEqual({ era: '128' });
  });
});
