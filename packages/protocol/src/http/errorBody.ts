import { z } from 'zod';
import { errorCode } from '../events/catalogue.ts';

/** What a refusal says. */
export const errorBody = z.strictObject({ code: errorCode });
