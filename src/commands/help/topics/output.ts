import { told } from './topic.js';

export const output = told(
  {
    name: 'output',
    also: ['json', 'formats', 'scripts', 'scripting', 'jq'],
    summary: 'tables, JSON, and what scripts may rely on',
  },
  `
Output

The answer goes to stdout; plans, questions, progress and warnings go to
stderr.

  --json               one JSON document, and never a question
  --format NAME        table, json, ndjson, csv, md or yaml
  --fields a,b.c       only these fields; --fields alone lists them
  --jq EXPRESSION      filter the JSON document
  --columns, --sort    which columns of a table, in which order
  --full               whole addresses and names, and all columns
  -q, --quiet          nothing on stderr but errors and questions
  -v, --verbose        what is being done

A JSON document has schema, network, genesis, block, data and warnings; a
failed command has error instead of data, with code, message and hint. Fields
are not removed, renamed or retyped while the number at the end of schema
stays.

Amounts are strings, in rao and in TAO, as JSON numbers would round them. In
scripts, say --yes to what you want signed, and --idempotency-key NAME to pay
once however often the script runs.

  btcli wallet balance --wallet alice --json
  btcli subnet list --format csv --columns netuid,price
  btcli schema wallet balance     what exactly data holds
  btcli tools --json              every command, for programs
`,
);
