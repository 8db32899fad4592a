const ADDRESS = /\b5[1-9A-HJ-NP-Za-km-z]{47}\b/g;
const HASH = /\b0x[0-9a-f]{64}\b/g;

/** What differs from one machine, build or run to the next, and is named instead in a transcript. */
export type Passing = { readonly home: string; readonly version: string };

/** Rewrites what a session printed so that it is the same everywhere; one account keeps one name throughout. */
export function lasting({ home, version }: Passing): (printed: string) => string {
  const accounts: string[] = [];
  const nameOf = (address: string) => {
    if (!accounts.includes(address)) accounts.push(address);
    return `<account ${accounts.indexOf(address) + 1}>`;
  };
  return (printed) => {
    const placed = printed.replaceAll(home, '~');
    // How wide a column of paths is depends on where the home lies.
    const isWide = new RegExp(`${home}\\S* {2,}\\S`).test(printed);
    return (isWide ? placed.replace(/(\S) {2,}(?=\S)/g, '$1  ') : placed)
      .replace(ADDRESS, nameOf)
      .replace(HASH, '<hash>')
      .replaceAll(process.versions.node, '<node>')
      .replaceAll(version, '<version>');
  };
}
