import { createTransport } from 'nodemailer';
import { isLoopback } from '../ownOrigins.ts';
import type { Mailer } from '../ports/mailer.ts';

/** Nobody waits for a mail, but what hangs is tried again rather than kept. */
const PATIENCE_MS = 20_000;

export interface SmtpSettings {
  /** `smtps://user:password@host:465`, or `smtp://host:587`, which is encrypted by STARTTLS. */
  readonly url: string;
  /** Whom mails are from. */
  readonly from: string;
}

/**
 * How a mail server is spoken to: encrypted, with a certificate that is checked, or not at all. Only a server on this very
 * machine is spoken to without, as nothing leaves it.
 */
export function transportOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const isLocal = isLoopback(hostname);
  return {
    host: hostname.replaceAll(/[[\]]/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !isLocal,
    ignoreTLS: !secure && isLocal,
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // A mail is text of ours: nothing is ever read from a file or an address for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Mails by SMTP (RFC 5321), one connection a mail. */
export function smtpMailer({ url, from }: SmtpSettings): Mailer {
  const transport = createTransport(transportOf(url));
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        // No answer of a machine to a machine (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
