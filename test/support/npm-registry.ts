import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A registry on loopback that has one package and nothing else. */
export type NpmRegistry = {
  readonly url: string;
  /** What was asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/** Offers a tarball under the name and the version that the package.json in it says. */
export async function npmRegistry(tarball: string, unpacked: string): Promise<NpmRegistry> {
  const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
  const { name, version } = manifest;
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(decodeURIComponent(url));
    if (url === `/${name}.tgz`) return response.end(readFileSync(tarball));
    if (url !== `/${name}`) return response.writeHead(404).end('{}');
    const latest = { ...manifest, dist: { tarball: `${address()}/${name}.tgz` } };
    response.setHeader('content-type', 'application/json');
    return response.end(
      JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: latest } }),
    );
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: address(),
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
