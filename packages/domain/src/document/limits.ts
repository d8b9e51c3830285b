/** How much there may be of a live document. Bytes are those of JSON in UTF-8. */
export const DOCUMENT_LIMITS = {
  /** One operation: a stroke of some hundred points, or a field of a form. */
  operationBytes: 4 * 1024,
  /** Of one message, so that it stays below the largest that either side accepts. */
  messageOperations: 32,
  messageBytes: 32 * 1024,
  /** The state of one document. */
  documentBytes: 256 * 1024,
  /** What is kept for whoever was cut off; who missed more gets the whole document. */
  logEntries: 512,
  logBytes: 128 * 1024,
  /** Pages of one seat whose numbers are remembered; a reload makes a new one. */
  clientsPerSeat: 8,
  /** What one party may send on average over five seconds, apart from its commands. */
  operationsPerSecond: 40,
  bytesPerSecond: 32 * 1024,
} as const;

/** Bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  let bytes = 0;
  for (const character of JSON.stringify(value) ?? '') {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x8_00) bytes += 2;
    else bytes += point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
