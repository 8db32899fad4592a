import { by, family, sudo, text } from '../step.js';

const IP = 167_837_953n;
const LOOPBACK = 2_130_706_433n;
const axon = (hotkey: string, netuid: number, ip: bigint, port: number, ipType = 4) =>
  by(hotkey, 'subtensorModule.serveAxon', netuid, 1, ip, port, ipType, 4, 0, 0);
const metrics = (hotkey: string, netuid: number, ip: bigint, port: number, ipType = 4) =>
  by(hotkey, 'subtensorModule.servePrometheus', netuid, 1, ip, port, ipType);
const commitment = (hotkey: string, netuid: number, ...fields: readonly unknown[]) =>
  by(hotkey, 'commitments.setCommitment', netuid, { fields });
const hello = { Raw5: text('hello') };

/** What a hotkey tells of itself. */
export const serving = [
  ...family('axon', {
    announced: axon('//v0', 2, IP, 8000),
    'in IPv6': axon('//v1', 2, 1n << 100n, 8000, 6),
    'with a certificate': by(
      '//v0',
      'subtensorModule.serveAxonTls',
      ...[2, 1, IP, 8001, 4, 4, 0, 0, text('certificate')],
    ),
    'of no such kind': axon('//v0', 2, IP, 8000, 5),
    'on this machine': axon('//v0', 2, LOOPBACK, 8000),
    'on port 0': axon('//v0', 2, IP, 0),
    'by one who is not registered': axon('//delegate', 2, IP, 8000),
    'on no subnet': axon('//v0', 99, IP, 8000),
    'rate limit, by root': sudo('adminUtils.sudoSetServingRateLimit', 2, 50),
    'too soon': axon('//v0', 2, IP, 8000),
    'no rate limit, by root': sudo('adminUtils.sudoSetServingRateLimit', 2, 0),
  }),
  ...family('metrics', {
    announced: metrics('//v0', 2, IP, 9100),
    'on no address': metrics('//v0', 2, 0n, 9100),
    'of no such kind': metrics('//v0', 2, IP, 9100, 5),
    'by one who is not registered': metrics('//delegate', 2, IP, 9100),
  }),
  ...family('commitment', {
    made: commitment('//v0', 2, hello),
    'made again': commitment('//v0', 2, { Raw3: text('new') }),
    'by one who is not registered': commitment('//delegate', 2, hello),
    'on no subnet': commitment('//v0', 99, hello),
  }),
  ...family('root', {
    register: by('//c0', 'subtensorModule.rootRegister', '//v0'),
    'register again': by('//c0', 'subtensorModule.rootRegister', '//v0'),
    'register another': by('//c1', 'subtensorModule.rootRegister', '//v1'),
  }),
];
