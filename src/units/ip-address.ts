import { isIP } from 'node:net';

/** An address and port as a URL has them: `192.0.2.1:8091`, `[2001:db8::1]:8091`. */
export const endpointText = (ip: bigint, ipType: number, port: number): string =>
  ipType === 6 ? `[${ipText(ip, ipType)}]:${port}` : `${ipText(ip, ipType)}:${port}`;

/** An address that the chain stores as one number, in its usual spelling; type 6 is IPv6, all else IPv4. */
export function ipText(ip: bigint, ipType: number): string {
  if (ipType !== 6) {
    return [24n, 16n, 8n, 0n].map((shift) => ((ip >> shift) & 0xffn).toString()).join('.');
  }
  const digits = ip.toString(16).padStart(32, '0');
  const groups = digits.match(/.{4}/g) ?? [];
  // A URL's host is written in the canonical, shortest form.
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

/** An address as the chain stores it. */
export type IpAddress = { readonly ip: bigint; readonly ipType: 4 | 6 };

/** Reads an IPv4 or IPv6 address; undefined for a name or anything else. */
export function parseIp(text: string): IpAddress | undefined {
  const kind = isIP(text);
  if (kind === 4) {
    const bytes = text.split('.').map(BigInt);
    return { ip: bytes.reduce((sum, byte) => (sum << 8n) | byte, 0n), ipType: 4 };
  }
  if (kind !== 6 || text.includes('%')) return undefined;
  // The canonical form has neither dots nor leading zeros, and at most one gap.
  const host = new URL(`http://[${text}]`).hostname.slice(1, -1);
  const [head = '', tail] = host.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [first, last] = [groups(head), groups(tail ?? '')];
  const gap = Array.from({ length: 8 - first.length - last.length }, () => '0');
  const all = [...first, ...(tail === undefined ? [] : gap), ...last];
  return { ip: BigInt(`0x${all.map((group) => group.padStart(4, '0')).join('')}`), ipType: 6 };
}

/** Ranges that no router of the internet leads to, and what they are for (RFC 6890 and others). */
const UNROUTED: readonly (readonly [range: string, what: string])[] = [
  ['0.0.0.0/8', 'no address'],
  ['10.0.0.0/8', 'a private network'],
  ['100.64.0.0/10', "a provider's own network"],
  ['127.0.0.0/8', 'this very machine'],
  ['169.254.0.0/16', 'one link only'],
  ['172.16.0.0/12', 'a private network'],
  ['192.0.0.0/24', 'protocols'],
  ['192.0.2.0/24', 'documentation'],
  ['192.168.0.0/16', 'a private network'],
  ['198.18.0.0/15', 'measurements'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/3', 'groups, or nothing yet'],
  ['::/127', 'this very machine'],
  ['::ffff:0:0/96', 'IPv4 in disguise'],
  ['100::/64', 'nothing at all'],
  ['2001:db8::/32', 'documentation'],
  ['fc00::/7', 'a private network'],
  ['fe80::/10', 'one link only'],
  ['ff00::/8', 'groups'],
];

/** What an address is kept for when the internet does not lead to it. */
export function unroutedAs({ ip, ipType }: IpAddress): string | undefined {
  return UNROUTED.find(([range]) => {
    const [from = '', length = ''] = range.split('/');
    const start = parseIp(from);
    if (start?.ipType !== ipType) return false;
    const rest = BigInt((ipType === 4 ? 32 : 128) - Number(length));
    return ip >> rest === start.ip >> rest;
  })?.[1];
}
