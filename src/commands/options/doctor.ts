import { toggle } from '../define/option.js';

export const fix = toggle({
  flags: '--fix',
  summary: 'put wrong modes of files and folders right, after showing and asking',
});

export const offline = toggle({
  flags: '--offline',
  summary: 'look at this machine alone, and ask no node',
});
