/** Writes the wallets and returns what a listing of them must say, by wallet and hotkey. */
export function makeFarm(
  root: string,
  wallets: number,
  hotkeys: number,
): ReadonlyMap<string, { coldkey: string; hotkeys: ReadonlyMap<string, string> }>;
