/** The error numbers of one runtime. The chain that is connected decides: its own metadata is right. */
export type Runtime = {
  readonly spec: number;
  /** Under `index name` of each pallet, as in `5 Balances`: its errors in the order of their numbers. */
  readonly pallets: Readonly<Record<string, string>>;
};
