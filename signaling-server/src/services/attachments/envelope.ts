import { attachedPage, type AttachedPage } from '@madoguchi/protocol';

const LENGTH_BYTES = 4;

/** What is sealed of an attachment: its page and what was drawn on it as JSON, with its length before it, and the picture. */
export function packed(page: AttachedPage, picture: Buffer): Buffer {
  const said = Buffer.from(JSON.stringify(page));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(said.length);
  return Buffer.concat([length, said, picture]);
}

/** The same read back; throws for what is not what it should be. */
export function unpacked(bytes: Buffer): AttachedPage & { readonly picture: Buffer } {
  const end = LENGTH_BYTES + bytes.readUInt32BE(0);
  const said: unknown = JSON.parse(bytes.subarray(LENGTH_BYTES, end).toString('utf8'));
  return { ...attachedPage.parse(said), picture: bytes.subarray(end) };
}
