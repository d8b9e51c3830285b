import { MAP_TYPES } from '@madoguchi/domain';
import { z } from 'zod';
import { label } from '../primitives.ts';

/** 略図 of the way to a center, as it is shown. */
export const sketchMap = z.strictObject({ type: z.enum(MAP_TYPES), base64: label });
