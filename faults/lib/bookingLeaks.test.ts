import { expect, it } from 'vitest';
import { bookingLeaks } from './bookingLeaks.ts';
import { Scanner } from './canaries.ts';

const [all, over] = [new Scanner(), new Scanner()];
all.add('カナリア1', '09011112222', '482915', 'カナリア2');
over.add('カナリア2');

type Planted = Partial<{
  printed: string;
  handedOut: string;
  rows: Readonly<Record<string, string>>;
}>;

/** How many were found in each place. */
const found = ({ printed = '', handedOut = '', rows = {} }: Planted) => {
  const leaks = bookingLeaks({ all, over, handedOut }, printed, new Map(Object.entries(rows)));
  const { bookingsPrinted, bookingsNoted, bookingsHandedOut, bookingsOver } = leaks;
  return [bookingsPrinted, bookingsNoted, bookingsHandedOut, bookingsOver].map(
    (hits) => hits.length,
  );
};

it.each<[string, Planted, readonly number[]]>([
  ['a number in the log', { printed: 'calls 09011112222 now' }, [1, 0, 0, 0]],
  ['a name in an address', { printed: encodeURIComponent('カナリア1') }, [1, 0, 0, 0]],
  [
    'the number of a slip in a kept answer',
    { rows: { command: '{"number":"482915"}' } },
    [0, 1, 0, 0],
  ],
  ['a name in the audit log', { rows: { audit_entry: 'カナリア1' } }, [0, 1, 0, 0]],
  ['a name in a feed', { handedOut: 'SUMMARY:カナリア1' }, [0, 0, 1, 0]],
  ['who is booked no more', { rows: { record: 'カナリア1 カナリア2' } }, [0, 0, 0, 1]],
  [
    'nothing where all is well',
    { rows: { record: 'カナリア1' }, printed: '9482915' },
    [0, 0, 0, 0],
  ],
])('[X85] the scan for data of bookings finds %s', (_name, planted, hits) => {
  expect(found(planted)).toEqual(hits);
});
