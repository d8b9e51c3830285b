import pino, { type Logger } from 'pino';

/** Field names under which a person could slip into a log line; they are blanked wherever they stand. */
const PERSONAL = [
  'matter',
  'response',
  'told',
  'promised',
  'papers',
  'password',
  'username',
  'displayName',
  'cookie',
  'authorization',
];

/** JSON lines on standard output. Errors are logged with type and stack, without their data. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: { paths: PERSONAL.flatMap((name) => [name, `*.${name}`]), censor: '[removed]' },
    serializers: { err: errorFacts },
  });
}

/** Messages of validation errors quote what was sent, so only the place is kept, not the value. */
function errorFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const cause = error.cause === undefined ? {} : { cause: errorFacts(error.cause) };
  if (error.name === 'ZodError') return { type: 'ZodError', ...cause };
  return { type: error.name, message: error.message, stack: error.stack, ...cause };
}
