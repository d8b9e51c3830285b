import { expect, test } from 'vitest';
import { Reader } from './reader.ts';
import { ofWard } from './spoken.ts';

/** A mouth that says what a test lets it say, and tells what it did. */
function mouthOfTest() {
  const did: string[] = [];
  let end: (isSaid: boolean) => void = () => undefined;
  const reader = new Reader({
    say: ({ words }, signal) => {
      did.push(`says ${words}`);
      signal.addEventListener('abort', () => did.push(`ends ${words}`));
      return new Promise((resolve) => (end = resolve));
    },
    pause: () => did.push('stops'),
    goOn: () => did.push('goes on'),
  });
  const finish = async (isSaid = true) => {
    end(isSaid);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { did, reader, finish };
}

const screen = Symbol('screen');

test('[K501] reading aloud is stopped in the middle, goes on, and is repeated', async () => {
  const { did, reader, finish } = mouthOfTest();
  reader.again();
  reader.pause();
  expect(did).toEqual([]);
  reader.show(screen, [ofWard('a'), ofWard('b')], 'after');
  reader.pause();
  reader.pause();
  expect(reader.getSnapshot().isPaused).toBe(true);
  reader.goOn();
  await finish();
  reader.pause();
  reader.again();
  const said = ['says a', 'stops', 'goes on', 'says b', 'stops', 'ends b', 'goes on', 'says a'];
  expect(did).toEqual(said);
  expect(reader.getSnapshot()).toMatchObject({ isPaused: false, by: screen });
});

test('[RA8] words without a voice are told of, and the next ones are read', async () => {
  const { did, reader, finish } = mouthOfTest();
  reader.show(screen, [ofWard('a'), ofWard('b')], 'after');
  await finish(false);
  expect(reader.getSnapshot().isMissing).toBe(true);
  expect(did).toEqual(['says a', 'says b']);
  await finish();
  expect(reader.getSnapshot()).toEqual({ isPaused: false, by: null, isMissing: false });
});
