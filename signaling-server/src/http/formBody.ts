import type { Route } from '@madoguchi/protocol';
import { AppError } from '@madoguchi/domain';
import express, { type Request, type Response as Answer } from 'express';
import type { z } from 'zod';

/**
 * Reads a form, one part a field; a field without a part is `null`. Nothing of it touches the disk, and not a byte more
 * than the route takes is read. Refuses with `FILE_TOO_LARGE`, and with `BAD_REQUEST` what is no form.
 */
export async function formBody(
  { body, maxBytes = 0 }: Route,
  request: Request,
  response: Answer,
): Promise<Record<string, unknown>> {
  const bytes = await rawBody(request, response, maxBytes);
  const fields = Object.keys((body as z.ZodObject).shape);
  const parts = await partsOf(bytes, request.headers['content-type'] ?? '');
  return { ...Object.fromEntries(fields.map((field) => [field, null])), ...parts };
}

async function rawBody(request: Request, response: Answer, limit: number): Promise<Buffer> {
  const read = express.raw({ limit, type: 'multipart/form-data', inflate: false });
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(asRefusal(error));
    });
  });
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) throw new AppError('BAD_REQUEST');
  return body;
}

function asRefusal(error: unknown): Error {
  const isTooLarge = error instanceof Error && 'type' in error && error.type === 'entity.too.large';
  if (isTooLarge) return new AppError('FILE_TOO_LARGE', { cause: error });
  return error instanceof Error ? error : new AppError('BAD_REQUEST');
}

/** The parts of a form, read by the platform's own reader. */
async function partsOf(bytes: Buffer, type: string): Promise<Record<string, unknown>> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    return Object.fromEntries(form);
  } catch (cause) {
    throw new AppError('BAD_REQUEST', { cause });
  }
}
