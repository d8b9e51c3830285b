import helmet from 'helmet';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sets what every answer carries, whoever makes it. */
export type AnswerHeaders = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * Nothing from elsewhere, nothing inline, camera and microphone for our own pages alone. `secure`
 * says that all pages come by https, and browsers are told to stay with it for a year.
 */
export function securityHeaders(secure: boolean): AnswerHeaders {
  const rest = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'media-src': ["'self'", 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
  return (request, response, next) => {
    response.setHeader(
      'permissions-policy',
      'camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), display-capture=()',
    );
    rest(request, response, next);
  };
}
