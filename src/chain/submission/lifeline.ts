import type { ProviderInterface } from '@polkadot/rpc-provider/types';

/** Why a wait was ended from outside, and whether by a lost connection. */
export type Cut = { readonly reason: string; readonly lost: boolean };

/** What ends a wait from outside: the operator, or a connection that is gone. */
export type Lifeline = {
  /** Why waiting ended; stays open while it goes on. */
  readonly cut: Promise<Cut>;
  readonly isCut: () => boolean;
  readonly close: () => void;
};

/** A dead peer is noticed by asking: a socket that is open on this side alone says nothing. */
const HEARTBEAT_MS = 15_000;
const LOST = 'the connection was lost';

export function lifeline(provider: ProviderInterface, stop: AbortSignal): Lifeline {
  let over = false;
  const tidy: (() => void)[] = [];
  const cut = new Promise<Cut>((resolve) => {
    const end = (reason: string) => {
      over = true;
      resolve({ reason, lost: reason === LOST });
    };
    const stopped = () => end('you stopped waiting');
    if (stop.aborted) stopped();
    stop.addEventListener('abort', stopped);
    let asked = false;
    const beat = setInterval(() => {
      if (asked) return end(LOST);
      asked = true;
      provider.send('system_health', []).then(
        () => {
          asked = false;
        },
        (reason: unknown) => {
          asked = false;
          if (!isAnswer(reason)) end(LOST);
        },
      );
    }, HEARTBEAT_MS);
    tidy.push(
      () => stop.removeEventListener('abort', stopped),
      provider.on('disconnected', () => end(LOST)),
      () => clearInterval(beat),
    );
  });
  return {
    cut,
    isCut: () => over,
    close: () => {
      for (const undo of tidy) undo();
    },
  };
}

/** An error that the node itself gave shows that somebody is there. */
const isAnswer = (reason: unknown): boolean =>
  reason instanceof Error && 'code' in reason && typeof reason.code === 'number';
