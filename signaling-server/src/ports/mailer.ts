/** A mail in plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands mails over to the office's mail server. */
export interface Mailer {
  /** Rejects when the server could not be reached, or did not take it. */
  send(mail: Mail): Promise<void>;
  close(): void;
}
