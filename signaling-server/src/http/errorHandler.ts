import type { ErrorCode } from '@madoguchi/domain';
import { AppError, ERROR_STATUS } from '@madoguchi/domain';
import { routes, type Route } from '@madoguchi/protocol';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from '../ports/logger.ts';

/** What the body parser calls its refusals, in our words. */
const BODY_ERRORS = new Map<string, ErrorCode>([
  ['entity.too.large', 'TOO_LARGE'],
  ['entity.parse.failed', 'BAD_REQUEST'],
  ['encoding.unsupported', 'BAD_REQUEST'],
  ['charset.unsupported', 'BAD_REQUEST'],
  ['request.aborted', 'BAD_REQUEST'],
]);

/** An address that is none of ours may hold anything at all, so it is not written down. */
const PATHS = new Set(Object.values<Route>(routes).map(({ path }) => path));

/** Answers every refusal with its code, and every surprise with `INTERNAL` and a log line. */
export function errorHandler(log: Logger, refused: (code: ErrorCode) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const code = codeOf(error);
    refused(code);
    const route = PATHS.has(request.path) ? request.path : 'unknown';
    const facts = { code, method: request.method, route };
    if (code === 'INTERNAL') log.error({ ...facts, err: error }, 'request failed');
    else log.warn(facts, 'request refused');
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(ERROR_STATUS[code]).json({ code });
  };
}

/** Whatever no route has taken. */
export const notFound: RequestHandler = () => {
  throw new AppError('NOT_FOUND');
};

/** The code of the closed table for whatever was thrown. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.code;
  if (error instanceof URIError) return 'BAD_REQUEST';
  const type = error instanceof Error && 'type' in error ? String(error.type) : '';
  return BODY_ERRORS.get(type) ?? 'INTERNAL';
}
