import { toggle } from '../define.js';

export const fix = toggle({
  flags: '--fix',
  summary: 'put wrong modes of files and folders right, after showing and asking',
});
