import { type Externalities, RuntimeTrap } from '../runtime.js';

/** A host's storage for one entry point, which accounts for the transactions that the runtime opens. */
export type TransactionalStorage = Externalities & {
  /** Undoes what is still open and gives how many transactions that were. */
  readonly abandon: () => number;
};

export function transactionalStorage(storage: Externalities): TransactionalStorage {
  let open = 0;
  const close = () => {
    if (open === 0) throw new RuntimeTrap('the runtime closed a transaction it never opened');
    open -= 1;
  };
  return {
    ...storage,
    begin() {
      storage.begin();
      open += 1;
    },
    commit() {
      close();
      storage.commit();
    },
    rollback() {
      close();
      storage.rollback();
    },
    abandon() {
      const left = open;
      for (; open > 0; open--) storage.rollback();
      return left;
    },
  };
}
