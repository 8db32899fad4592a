import type { Caller } from './method.js';
import type { Subscriptions } from './subscriptions.js';

/** What a family of methods keeps for each session, made when the session first asks for it. */
export function perSession<State>(make: () => State): (caller: Caller) => State {
  const states = new WeakMap<Subscriptions, State>();
  return ({ subscriptions }) => {
    const state = states.get(subscriptions) ?? make();
    states.set(subscriptions, state);
    return state;
  };
}
