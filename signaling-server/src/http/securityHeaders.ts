import helmet from 'helmet';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sets what every answer carries, whoever makes it. */
export type AnswerHeaders = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * Nothing from elsewhere, nothing inline, no frame around a page but for one, camera and microphone for our own pages alone. `secure`
 * says that all pages come by https, and browsers are told to stay with it for a year.
 */
export function securityHeaders(secure: boolean): AnswerHeaders {
  const [alone, framed] = [policy(secure, 'none'), policy(secure, 'self')];
  return (request, response, next) => {
    response.setHeader(
      'permissions-policy',
      'camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), display-capture=()',
    );
    const rest = request.url === PREVIEW_PAGE ? framed : alone;
    rest(request, response, next);
  };
}

/** Nothing is sent by it and nothing can be done on it: our own room of admins holds it in a frame. */
const PREVIEW_PAGE = '/kiosk/preview.html';

/** `framedBy`: whose pages may hold this one in a frame. */
function policy(secure: boolean, framedBy: 'none' | 'self'): AnswerHeaders {
  return helmet({
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
        'frame-src': ["'self'"],
        'frame-ancestors': [`'${framedBy}'`],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: framedBy === 'none' ? 'deny' : 'sameorigin' },
  });
}
