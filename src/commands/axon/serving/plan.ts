import type { Call } from '../../../chain/call.js';
import type { ServedPrometheus } from '../../../chain/serving.js';
import { refuse } from '../../../errors.js';
import { type IpAddress, ipText, unroutedAs } from '../../../units/ip-address.js';
import type { Facts } from './facts.js';
import { NO_PORT, type Request } from './request.js';

export type Plan = {
  readonly request: Request;
  readonly facts: Facts;
  readonly uid: number;
  /** What is announced now. */
  readonly before: ServedPrometheus | undefined;
  readonly call: Call;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planServing(request: Request, facts: Facts): Plan {
  const { netuid, hotkey, address } = request;
  const { serving, at } = facts;
  const { uid } = serving;
  if (uid === undefined) {
    throw refuse(
      'not-allowed',
      `the hotkey ${hotkey} is not registered on subnet ${netuid}`,
      `btcli register burned --netuid ${netuid}`,
    );
  }
  if (address) mustBeReachable(address, request.allowPrivate);
  const before = serving[request.what];
  if (!address && (!before || before.ip === 0n)) {
    throw refuse('already-exists', 'nothing is announced', 'nothing needs to be done');
  }
  // A last announcement in block 0 counts as none.
  const from = before && before.block > 0 ? before.block + serving.rateLimit : 0;
  // The transaction runs in the next block at the earliest.
  if (serving.rateLimit > 0 && at.number + 1 < from) {
    throw refuse(
      'not-allowed',
      `a hotkey announces its ${request.what} every ${serving.rateLimit} blocks, and the last was in block ${before?.block}`,
      `the next allowed block is ${from}; the chain is at ${at.number}`,
      { nextBlock: from, block: at.number },
    );
  }
  return { request, facts, uid, before, call: servingCall(request, facts) };
}

/** Refuses what the chain takes for no address, and what nobody outside could reach. */
function mustBeReachable(address: IpAddress, allowPrivate: boolean): void {
  const { ip, ipType } = address;
  const written = ipText(ip, ipType);
  const refused = ip === (ipType === 4 ? 0x7f000001n : 1n);
  const most = (1n << (ipType === 4 ? 32n : 128n)) - 1n;
  if (ip === 0n || ip === most || refused) {
    throw refuse('bad-input', `the chain takes no axon at ${written}`, 'name a public address');
  }
  const what = unroutedAs(address);
  if (what === undefined || allowPrivate) return;
  throw refuse(
    'bad-input',
    `${written} is for ${what}: nobody on the internet reaches it`,
    'name a public address, or add --allow-private where others share that network',
  );
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export function servingCall(request: Request, { serving }: Facts): Call {
  const { netuid, what, address, certificate } = request;
  const before = serving[what];
  const endpoint = {
    netuid,
    version: request.version ?? before?.version ?? 0,
    ip: address?.ip ?? 0n,
    ipType: address?.ipType ?? 4,
    port: address ? request.port : NO_PORT,
  };
  if (what === 'prometheus') return { kind: 'servePrometheus', ...endpoint };
  const axon = { ...endpoint, protocol: request.protocol, placeholders: [0, 0] } as const;
  return certificate === undefined
    ? { kind: 'serveAxon', ...axon }
    : { kind: 'serveAxonTls', ...axon, certificate };
}
