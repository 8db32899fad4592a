import type { Span } from '../span.js';
import type { Guest, HostFunctions } from './host.js';

/** Errors alone, in the numbering of sp_core::LogLevelFilter: the runtime does not even compose the rest. */
const ERRORS = 1;

/** ext_logging_* and the printing of ext_misc_*: errors are kept, since a panic is told as one. */
export function loggingFunctions({ memory, log }: Guest): HostFunctions {
  return {
    ext_logging_log_version_1: (level: number, _target: Span, message: Span) => {
      if (level <= ERRORS) log.error(Buffer.from(memory.read(message)).toString('utf8'));
    },
    ext_logging_max_level_version_1: () => ERRORS,
    ext_misc_print_num_version_1: () => undefined,
    ext_misc_print_utf8_version_1: () => undefined,
    ext_misc_print_hex_version_1: () => undefined,
  };
}
