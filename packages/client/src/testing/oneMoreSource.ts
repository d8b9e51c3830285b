import type { Source, SourcePolicies, SourcePolicy } from '@madoguchi/protocol';
import { SOURCE_POLICIES } from '@madoguchi/protocol';

/** A source that the product does not have: only a test's table names it. */
export const BOARD = 'whiteboard' as Source;

const policy: SourcePolicy = {
  ...SOURCE_POLICIES.camera,
  onAtStart: false,
  withPerson: false,
  contentHint: 'detail',
};

/** The product's sources and one more. */
export const withOneMore = { ...SOURCE_POLICIES, [BOARD]: policy } as SourcePolicies;
