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
