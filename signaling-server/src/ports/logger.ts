/** Facts of a log line. Never names, addresses or anything else about a person. */
type LogFields = Readonly<Record<string, unknown>>;

/** Where the server writes what happened; pino fits as it is. */
export interface Logger {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}
