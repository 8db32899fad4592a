import { randomBytes } from 'node:crypto';

/** A notification without the envelope's version. */
export type Notification = {
  readonly method: string;
  readonly params: { readonly subscription: string; readonly result: unknown };
};

export type Notify = (notification: Notification) => void;

export type Emitter = {
  readonly subscription: string;
  readonly emit: (result: unknown) => void;
  /** After this nothing is emitted and the id is no longer known. */
  readonly end: () => void;
};

/** The subscriptions of one session. */
export type Subscriptions = {
  /** `start` begins the work and gives the way to stop it; where it throws there is none. */
  readonly open: (method: string, start: (emitter: Emitter) => () => void) => string;
  /** False when there is no such subscription. */
  readonly cancel: (subscription: string) => boolean;
  readonly closeAll: () => void;
};

type State = { open: boolean; cancelled: boolean; stop: () => void };
type Notice = { readonly state: State; readonly notification: Notification };

/**
 * Notifications go out in a later turn of the event loop than the call that caused them, so a
 * subscription's id always reaches the client before its first notification.
 */
export function openSubscriptions(notify: Notify): Subscriptions {
  const states = new Map<string, State>();
  let queue: Notice[] = [];
  let closed = false;

  const post = (notice: Notice) => {
    queue.push(notice);
    if (queue.length === 1) setImmediate(deliverAll);
  };
  const deliverAll = () => {
    const due = queue;
    queue = [];
    for (const { state, notification } of due) {
      if (!closed && !state.cancelled) notify(notification);
    }
  };
  const cancel = (state: State) => {
    state.open = false;
    state.cancelled = true;
    state.stop();
  };

  return {
    open(method, start) {
      const subscription = randomBytes(12).toString('base64url');
      const state: State = { open: true, cancelled: false, stop: () => {} };
      state.stop = start({
        subscription,
        emit: (result) => {
          if (state.open)
            post({ state, notification: { method, params: { subscription, result } } });
        },
        end: () => {
          state.open = false;
          states.delete(subscription);
        },
      });
      if (state.open) states.set(subscription, state);
      return subscription;
    },
    cancel(subscription) {
      const state = states.get(subscription);
      if (!state) return false;
      states.delete(subscription);
      cancel(state);
      return true;
    },
    closeAll() {
      closed = true;
      for (const state of states.values()) cancel(state);
      states.clear();
    },
  };
}
