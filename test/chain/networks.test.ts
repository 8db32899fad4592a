import { describe, expect, it, test } from 'vitest';
import { endpointOf, isLoopback, networks } from '../../src/chain/networks.js';

describe('a wrong network name never becomes the main network', () => {
  test.each([
    'finny',
    'Finney',
    '',
    'mainnet',
    'http://127.0.0.1:9944',
    'finney ',
    '__proto__',
    'constructor',
    'ws:',
  ])('%j is refused', (name) => {
    expect(() => endpointOf(name)).toThrowError(expect.objectContaining({ code: 'bad-input' }));
  });

  it('pins the genesis of every network that holds money', () => {
    for (const name of ['finney', 'test', 'archive'] as const) {
      expect(endpointOf(name).genesis).toMatch(/^0x[0-9a-f]{64}$/);
    }
    expect(networks.archive.genesis).toBe(networks.finney.genesis);
  });

  it('takes any WebSocket address as it is', () => {
    expect(endpointOf('wss://node.example:443/path')).toEqual({
      network: 'wss://node.example:443/path',
      url: 'wss://node.example:443/path',
      genesis: undefined,
    });
  });

  test.each([
    ['ws://127.0.0.1:9944', true],
    ['ws://localhost:1', true],
    ['ws://[::1]:1', true],
    ['ws://127.0.0.1.evil.example', false],
    ['ws://10.0.0.1:9944', false],
  ])('the faucet takes %s for this machine: %s', (url, expected) => {
    expect(isLoopback(url)).toBe(expected);
  });
});
