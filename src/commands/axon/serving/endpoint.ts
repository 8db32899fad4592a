import type { ServedAxon, ServedPrometheus } from '../../../chain/serving.js';
import { type Cell, note, text } from '../../../format/view.js';
import { endpointText, ipText } from '../../../units/ip-address.js';

type Endpoint = Pick<ServedPrometheus, 'ip' | 'ipType' | 'port'>;

/** Where something is served; nothing where the address is zero. */
export const endpointCell = (endpoint: Endpoint | undefined): Cell =>
  endpoint && endpoint.ip !== 0n
    ? text(endpointText(endpoint.ip, endpoint.ipType, endpoint.port))
    : note('-');

/** An endpoint for scripts; null where nothing is served. */
export const endpointJson = (endpoint: Endpoint | undefined) =>
  endpoint && endpoint.ip !== 0n
    ? {
        ip: ipText(endpoint.ip, endpoint.ipType),
        ipType: endpoint.ipType,
        port: endpoint.port,
        endpoint: endpointText(endpoint.ip, endpoint.ipType, endpoint.port),
      }
    : null;

export const announcedJson = (served: ServedAxon | ServedPrometheus | undefined) => {
  const endpoint = endpointJson(served);
  return served && endpoint ? { ...endpoint, version: served.version, block: served.block } : null;
};
