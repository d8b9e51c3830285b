/** A running call of two people without browsers, each with a sending and a receiving transport. */
export interface SyntheticCall {
  /** RTP packets sent and received by both people so far. */
  counts(): { readonly sent: number; readonly received: number };
  close(): Promise<void>;
}
