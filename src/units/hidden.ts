/** A value in memory that no JSON, log or inspection shows; what holds it can be written down as it is. */
export class Hidden<T> {
  readonly #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  reveal(): T {
    return this.#value;
  }
}
