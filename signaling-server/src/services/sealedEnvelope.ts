const LENGTH_BYTES = 4;

/** What is sealed of a file together with what is said of it: that as JSON, with its length before it, and the file. */
export function packed(said: object, file: Uint8Array): Buffer {
  const head = Buffer.from(JSON.stringify(said));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, file]);
}

/** The same read back; throws for what is not what it should be. What is said has to be parsed. */
export function unpacked(bytes: Buffer): { readonly said: unknown; readonly file: Buffer } {
  const end = LENGTH_BYTES + bytes.readUInt32BE(0);
  const said: unknown = JSON.parse(bytes.subarray(LENGTH_BYTES, end).toString('utf8'));
  return { said, file: bytes.subarray(end) };
}
