import { expect, test } from 'vitest';
import { ofPerson, ofWard } from './spoken.ts';
import { again, ask, close, done, hush, NO_TURNS, show, type Turns } from './turns.ts';

const [screen, dialog] = [Symbol('screen'), Symbol('dialog')];
const says = (...words: readonly string[]) => words.map((each) => ofWard(each));

/** What is said from here on, to its end. */
function rest(turns: Turns): readonly string[] {
  const { current } = turns;
  return current === null ? [] : [current.spoken.words, ...rest(done(turns))];
}

test('[RA4] a screen is read when it appears, sentence by sentence', () => {
  expect(rest(show(NO_TURNS, screen, says('a', 'b', ''), 'after'))).toEqual(['a', 'b']);
});

test('[RA4] afterwards what is new is read, once; what is gone falls silent', () => {
  const first = show(NO_TURNS, screen, says('title', '3 before you', 'sit'), 'after');
  const changed = show(first, screen, says('title', '2 before you', 'sit'), 'after');
  expect(rest(changed)).toEqual(['title', 'sit', '2 before you']);
  const read = show(done(done(done(first))), screen, says('title', '2 before you', 'sit'), 'after');
  expect(rest(read)).toEqual(['2 before you']);
  expect(rest(show(done(read), screen, says('title', '2 before you', 'sit'), 'after'))).toEqual([]);
});

test('[RA4] what is being said and is true no more ends at once', () => {
  const turns = show(NO_TURNS, screen, says('3 before you', 'sit'), 'after');
  expect(rest(show(turns, screen, says('sit'), 'after'))).toEqual(['sit']);
});

test('[RA4] what two parts of the screen say is said once', () => {
  const turns = show(NO_TURNS, screen, says('called', 'sit'), 'after');
  expect(rest(show(turns, dialog, says('called', 'come'), 'after'))).toEqual([
    'called',
    'sit',
    'come',
  ]);
});

test('[RA4] a question comes before what is being read, and goes with its dialog', () => {
  const turns = show(NO_TURNS, screen, says('title', 'lead'), 'after');
  const asked = show(turns, dialog, says('still there?'), 'first');
  expect(rest(asked)).toEqual(['still there?']);
  expect(rest(close(asked, dialog))).toEqual([]);
  expect(rest(close(show(NO_TURNS, screen, says('a'), 'after'), screen))).toEqual([]);
});

test('[RA5] in a call nothing is read until somebody asks for it', () => {
  const turns = show(NO_TURNS, screen, says('with somebody'), 'onDemand');
  expect(rest(turns)).toEqual([]);
  expect(rest(again(turns))).toEqual(['with somebody']);
});

test('[K501] what was said last is said once more, as it stands now', () => {
  const turns = show(show(NO_TURNS, screen, says('a', 'b'), 'after'), dialog, says('c'), 'first');
  expect(rest(again(turns))).toEqual(['c']);
  expect(rest(again(close(turns, dialog)))).toEqual(['a', 'b']);
  expect(again(NO_TURNS)).toEqual(NO_TURNS);
});

test('[RA3] what somebody asks for is said in the place of everything else', () => {
  const turns = show(NO_TURNS, screen, says('a', 'b'), 'after');
  expect(rest(ask(turns, dialog, [ofPerson('090')]))).toEqual(['090']);
  expect(rest(hush(turns))).toEqual([]);
});
