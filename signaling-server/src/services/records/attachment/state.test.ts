import { describe, expect, it } from 'vitest';
import { attachmentTransition, type Attachment, type AttachmentEvent } from './state.ts';

const facts = {
  ...{ id: 'a', consultationId: 'c', agreementId: 'q', agreedAt: 1, pageId: 'p' },
  ...{ toDeskId: 'desk', attachedBy: 's', attachedAt: 2 },
};
const loose: Attachment = { ...facts, state: 'loose' };
const attached: Attachment = { ...facts, state: 'attached', handoffId: 'h' };
const settled: Attachment = { ...facts, state: 'settled', handoffId: 'h' };
const discarded: Attachment = { ...facts, state: 'discarded' };

const goWith: AttachmentEvent = { type: 'goWith', handoffId: 'h' };

describe('[PG14] an attachment', () => {
  it.each([
    [loose, goWith, attached],
    [attached, { type: 'settle' }, settled],
    [attached, { type: 'goWith', handoffId: 'h2' }, { ...attached, handoffId: 'h2' }],
    [loose, { type: 'discard' }, discarded],
    [loose, { type: 'remove' }, discarded],
  ] as const)('%j: %j', (before, event, after) => {
    expect(attachmentTransition(before, event)).toEqual({ ok: true, value: after });
  });

  it.each([
    [settled, goWith],
    [discarded, goWith],
    [loose, { type: 'settle' }],
    [settled, { type: 'settle' }],
    [attached, { type: 'discard' }],
    [attached, { type: 'remove' }],
    [discarded, { type: 'remove' }],
  ] as const)('%j: not %j', (before, event) => {
    expect(attachmentTransition(before, event)).toEqual({ ok: false, code: 'WRONG_STATE' });
  });
});
