import { each, gone } from '../spelling.js';

export const saltInFile = each(
  '--salt',
  gone(
    'a salt on the command line is seen by others',
    'write it into a file, with --salt-file <file>',
  ),
);
