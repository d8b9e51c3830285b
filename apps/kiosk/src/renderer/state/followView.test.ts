import { FAREWELL_REASONS, type Visit } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { summary } from '../gallery/summaries.ts';
import { followFirstView, followView, isMissing } from './followView.ts';
import { kioskView as view, waiting } from './testing/views.ts';

const consulting: Visit = { screen: 'consulting', consultationId: 'c1' };

test.each<Visit>([
  { screen: 'idle' },
  { screen: 'confirming', topicId: 'care' },
  { screen: 'contact', topicId: 'care' },
  { screen: 'thanks' },
  { screen: 'consulting', consultationId: 'c0' },
])('[K1] a consultation of the server comes to the screen from $screen', (visit) => {
  const event = followView(visit, view({ consultation: waiting }));
  expect(event).toEqual({ type: 'consulting', consultationId: 'c1' });
});

test.each(['talked', ...FAREWELL_REASONS] as const)(
  '[K1] a consultation that ended as %s leaves the screen',
  (how) => {
    const ended = view({ last: { id: 'c1', how, closed: false } });
    expect(followView(consulting, ended)).toEqual({ type: 'over', how });
    expect(followView({ screen: 'idle' }, ended)).toBeNull();
  },
);

test('[K1] a consultation that is on the screen already changes nothing', () => {
  expect(followView(consulting, view({ consultation: waiting }))).toBeNull();
});

test('[K2] a request is kept while only an older consultation is known to have ended', () => {
  const older = view({ last: { id: 'c0', how: 'talked', closed: true } });
  expect(followView(consulting, older)).toBeNull();
  expect(isMissing(consulting, older)).toBe(true);
});

test('[K2] nothing is missing before the first view, or with the consultation in it', () => {
  expect(isMissing(consulting, null)).toBe(false);
  expect(isMissing(consulting, view({ consultation: waiting }))).toBe(false);
  expect(isMissing({ screen: 'idle' }, view({}))).toBe(false);
});

test('[SM711] a summary that is still to be read is read again after a reload, but for a new consultation', () => {
  expect(followFirstView(view({ summary }))).toEqual({ type: 'afterwards' });
  expect(followFirstView(view({ summary, consultation: waiting }))).toBeNull();
  expect(followFirstView(view({}))).toBeNull();
});
