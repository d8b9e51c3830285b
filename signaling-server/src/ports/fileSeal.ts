/** Bytes as they lie in the database. */
export interface Sealed {
  /** By which key; a key that was changed still opens what it has sealed. */
  readonly keyId: string;
  /** Text, so that every database keeps it alike. */
  readonly sealed: string;
}

/** Keeps files unreadable for whoever has the database, or a backup of it, without the key that lies beside it. */
export interface FileSeal {
  /** Seals bytes for their owner, the id of a record; they open for no other. */
  close(bytes: Uint8Array, owner: string): Sealed;
  /** The bytes, or `null` when they were altered, are of another owner, or their key is not there. */
  open(what: Sealed, owner: string): Buffer | null;
}
