import { describe, expect, it, test } from 'vitest';
import type { Serving } from '../../src/chain/serving.js';
import { axonReset } from '../../src/commands/axon/reset/command.js';
import { planServing } from '../../src/commands/axon/serving/plan.js';
import type { Request } from '../../src/commands/axon/serving/request.js';
import { cardOf } from '../../src/commands/axon/serving/view.js';
import { axonSet } from '../../src/commands/axon/set/command.js';
import { certificate, ip, port } from '../../src/commands/options/serving.js';
import { prometheusSet } from '../../src/commands/prometheus/set/command.js';
import { parseIp } from '../../src/units/ip-address.js';
import type { Netuid } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 2 as Netuid;
const at = { number: 99, hash: '0x63' } as const;
const served = { block: 50, version: 7, ip: 0x08080808n, ipType: 4, port: 80, protocol: 4 };
const free: Serving = {
  ...{ uid: 3, axon: undefined, prometheus: undefined, certificate: undefined, rateLimit: 50 },
};
const request: Request = {
  ...{ hotkey: BOB, netuid, what: 'axon', address: parseIp('8.8.4.4'), port: 8091, protocol: 4 },
  ...{ version: undefined, certificate: undefined, allowPrivate: false },
};
const plan = (asked: Partial<Request> = {}, found: Partial<Serving> = {}) =>
  planServing({ ...request, ...asked }, { at, serving: { ...free, ...found } });
const refusal = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) });

describe('an axon', () => {
  it('is announced as it was named, with the version that was there before', () => {
    expect(plan().call).toEqual({
      ...{ kind: 'serveAxon', netuid, version: 0, ip: 0x08080404n, ipType: 4, port: 8091 },
      ...{ protocol: 4, placeholders: [0, 0] },
    });
    expect(plan({}, { axon: served }).call).toMatchObject({ version: 7 });
    expect(plan({ version: 9 }, { axon: served }).call).toMatchObject({ version: 9 });
    const six = parseIp('2606:4700:4700::1111');
    expect(plan({ address: six }).call).toMatchObject({ ipType: 6, ip: six?.ip });
    expect(plan({ certificate: '0x01aa' }).call).toMatchObject({
      ...{ kind: 'serveAxonTls', certificate: '0x01aa' },
    });
  });

  // agcli: reset sent port 0, which the chain refuses, and every announcement was signed by the coldkey.
  it('is taken back with a port that the chain takes, and signed by the hotkey', () => {
    const taken = plan({ address: undefined }, { axon: served });
    expect(taken.call).toMatchObject({ ip: 0n, port: 1, ipType: 4 });
    expect(cardOf(taken).json).toMatchObject({ before: { endpoint: '8.8.8.8:80' }, after: null });
    expect(() => plan({ address: undefined })).toThrow(refusal('already-exists', 'nothing'));
    const signers = [axonSet, axonReset, prometheusSet].map(({ signer }) => signer);
    expect(signers).toEqual(['hotkey', 'hotkey', 'hotkey']);
  });

  test.each(['10.0.0.1', '192.168.1.1', 'fd00::1', '100.64.0.1'])(
    'nobody would reach is refused: %s',
    (text) => {
      const address = parseIp(text);
      expect(() => plan({ address })).toThrow(refusal('bad-input', text));
      expect(plan({ address, allowPrivate: true }).call).toMatchObject({ ip: address?.ip });
    },
  );

  test.each(['127.0.0.1', '0.0.0.0', '255.255.255.255', '::1', '::'])(
    'that the chain itself refuses is not allowed either: %s',
    (text) => {
      const asked = { address: parseIp(text), allowPrivate: true };
      expect(() => plan(asked)).toThrow(refusal('bad-input', 'the chain takes no'));
    },
  );

  it('waits until the last announcement is old enough, and needs a uid', () => {
    expect(plan({}, { axon: served }).call).toMatchObject({ kind: 'serveAxon' });
    const soon = { axon: { ...served, block: 51 } };
    expect(() => plan({}, soon)).toThrow(
      expect.objectContaining({ code: 'not-allowed', details: { nextBlock: 101, block: 99 } }),
    );
    expect(plan({}, { ...soon, rateLimit: 0 }).call).toMatchObject({ kind: 'serveAxon' });
    expect(plan({ what: 'prometheus' }, soon).call).toMatchObject({ kind: 'servePrometheus' });
    expect(() => plan({}, { uid: undefined })).toThrow(refusal('not-allowed', 'not registered'));
  });
});

describe('what is typed', () => {
  test.each(['example.org', '1.2.3', '', '8.8.8.8:80'])('%j is no address', (text) => {
    expect(() => ip.parse?.(text)).toThrow(refusal('bad-input', 'no IP address'));
  });

  test.each(['0', '65536', '-1', '80a'])('%j is no port', (text) => {
    expect(() => port.parse?.(text)).toThrow(refusal('bad-input', 'not a port'));
  });

  // agcli: it took a whole certificate, of which the chain stores nothing, without a word.
  it('is a key the chain stores, no whole certificate', () => {
    expect(certificate.parse?.(`01${'ab'.repeat(64)}`)).toBe(`0x01${'ab'.repeat(64)}`);
    for (const text of ['01', `01${'ab'.repeat(65)}`, '-----BEGIN CERTIFICATE-----']) {
      expect(() => certificate.parse?.(text)).toThrow(refusal('bad-input', '64 bytes'));
    }
  });
});
