import { expect, test } from 'vitest';
import { ipText, parseIp, unroutedAs } from '../../src/units/ip-address.js';

test.each([
  ['8.8.8.8', 0x08080808n, 4],
  ['255.255.255.255', 0xffffffffn, 4],
  ['::', 0n, 6],
  ['::1', 1n, 6],
  ['2606:4700:4700::1111', 0x26064700470000000000000000001111n, 6],
  ['2606:4700:4700:0:0:0:0:1111', 0x26064700470000000000000000001111n, 6],
  ['::ffff:8.8.8.8', 0xffff08080808n, 6],
])('%s is the number the chain stores', (text, ip, ipType) => {
  const parsed = parseIp(text);
  expect(parsed).toEqual({ ip, ipType });
  expect(parseIp(ipText(ip, ipType))).toEqual(parsed);
});

test.each([
  '',
  'example.org',
  '8.8.8',
  '8.8.8.8:80',
  '08.8.8.8',
  'fe80::1%eth0',
  '1.2.3.4.5',
  'g::',
])('%j is no address', (text) => {
  expect(parseIp(text)).toBeUndefined();
});

test.each([
  ...['0.1.2.3', '10.255.0.1', '100.64.0.1', '100.127.255.255', '127.0.0.1', '169.254.1.1'],
  ...['172.16.0.1', '172.31.255.255', '192.168.1.1', '198.19.0.1', '203.0.113.9', '224.0.0.1'],
  ...['255.255.255.255', '::', '::1', '::ffff:8.8.8.8', 'fc00::1', 'fdff::1', 'fe80::1', 'ff02::1'],
  '2001:db8::1',
])('nobody outside reaches %s', (text) => {
  const address = parseIp(text);
  expect(address && unroutedAs(address)).toBeTypeOf('string');
});

test.each([
  ...['1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '172.15.255.255'],
  ...['172.32.0.0', '192.167.255.255', '223.255.255.255', '2606:4700:4700::1111', '2a00::1'],
])('the internet leads to %s', (text) => {
  const address = parseIp(text);
  expect(address && unroutedAs(address)).toBeUndefined();
});
