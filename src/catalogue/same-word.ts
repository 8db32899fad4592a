/** One spelling for all: no capitals, no signs but the dot between a pallet and a name. */
export const sameWord = (text: string): string =>
  text
    .replaceAll('::', '.')
    .toLowerCase()
    .replace(/[^a-z0-9.]/g, '');
