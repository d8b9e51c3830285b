/** Writes one event with facts about the device, never about a person: no address, no page text. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number>>) => void;

/** A log of one JSON object a line, written to `out` (standard error in the product). */
export function createLog(out: (line: string) => void): Log {
  return (event, facts = {}) => {
    out(`${JSON.stringify({ time: new Date().toISOString(), event, ...facts })}\n`);
  };
}
