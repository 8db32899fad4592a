import type { Params } from './params.js';
import type { Subscriptions } from './subscriptions.js';

/** What is particular to the sessions of one door. */
export type SessionOptions = {
  /** Ends the server the session came through; a session in process has none. */
  readonly stopServer?: () => void;
  /** Milliseconds between telling that a transaction is in a block and that the block is final. */
  readonly finalityMs?: number;
};

/** What a method may use of the session that asks. */
export type Caller = SessionOptions & { readonly subscriptions: Subscriptions };

export type Method = (params: Params, caller: Caller) => unknown;
export type Methods = Readonly<Record<string, Method>>;

/** The pair of methods that start and end one kind of subscription. */
export const unsubscribe: Method = ([subscription], { subscriptions }) =>
  typeof subscription === 'string' && subscriptions.cancel(subscription);
