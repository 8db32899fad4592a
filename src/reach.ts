import { connect } from 'node:net';

/** What became of trying to reach a port. */
export type Reached =
  /** It took a connection, after so many milliseconds. */
  | { readonly state: 'open'; readonly milliseconds: number }
  | { readonly state: 'refused' | 'silent' | 'unreachable' };

/** Tries a port at an address; never a name, so that nobody else decides where it leads. */
export type Reach = (ip: string, port: number, milliseconds: number) => Promise<Reached>;

/** Opens a TCP connection and closes it again; nothing is sent, and no longer is waited than said. */
export const reachPort: Reach = (ip, port, milliseconds) =>
  new Promise((resolve) => {
    const began = performance.now();
    const socket = connect({ host: ip, port, timeout: milliseconds });
    const end = (reached: Reached) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => {
      end({ state: 'open', milliseconds: Math.round(performance.now() - began) });
    });
    socket.once('timeout', () => end({ state: 'silent' }));
    socket.once('error', ({ code }: NodeJS.ErrnoException) => {
      end({ state: code === 'ECONNREFUSED' ? 'refused' : 'unreachable' });
    });
  });
