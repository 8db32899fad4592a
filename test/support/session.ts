import type { LocalChain, Notification } from '../../src/localnet/index.js';

/** A session that keeps what it was notified of and can be waited on. */
export type TestSession = {
  readonly request: (method: string, ...params: unknown[]) => Promise<unknown>;
  readonly notified: Notification[];
  /** The results one subscription was notified of, once there are at least so many. */
  readonly results: (subscription: unknown, count: number) => Promise<unknown[]>;
  readonly close: () => void;
};

export const hexOf = (bytes: Uint8Array) => `0x${Buffer.from(bytes).toString('hex')}`;

export function testSession(chain: Pick<LocalChain, 'openSession'>): TestSession {
  const notified: Notification[] = [];
  let waiting: (() => void)[] = [];
  const session = chain.openSession((notification) => {
    notified.push(notification);
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  });
  const resultsOf = (subscription: unknown) =>
    notified
      .filter(({ params }) => params.subscription === subscription)
      .map(({ params }) => params.result);
  return {
    request: (method, ...params) => session.request(method, params),
    notified,
    async results(subscription, count) {
      while (resultsOf(subscription).length < count) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
      return resultsOf(subscription);
    },
    close: session.close,
  };
}
