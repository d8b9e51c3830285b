import { marksOn, type Point } from '@madoguchi/protocol';
import { markUnder } from '../hit.ts';
import { flat } from '../thin.ts';
import { Beat } from './beat.ts';
import type { Hand, PutDown } from './hand.ts';

const DONE: Hand = { move: () => undefined, up: () => undefined, live: () => null };

/** A badge with the next number. */
export const numberDown: PutDown = (sheet, at) => {
  const points = flat([sheet.mapping().toSource(at)]);
  sheet.edit({ type: 'begin', id: sheet.newId(), surface: sheet.surface, tool: 'number', points });
  return DONE;
};

/** Takes off every mark that it goes over. */
export const eraserDown: PutDown = (sheet, at) => {
  const rub = (places: readonly Point[]): void => {
    for (const place of places) {
      const state = sheet.state();
      const marks = state === null ? [] : marksOn(state, sheet.surface);
      const under = markUnder(marks, sheet.mapping(), place);
      if (under !== undefined) sheet.edit({ type: 'erase', id: under.id });
    }
  };
  rub([at]);
  return { ...DONE, move: rub };
};

/** Shows where it is, and leaves nothing. */
export const pointerDown: PutDown = (sheet, at) => {
  let to = at;
  const beat = new Beat(() => {
    const { surface } = sheet;
    sheet.edit({ type: 'point', to: { surface, at: sheet.mapping().toSource(to) } });
  });
  beat.now();
  return {
    ...DONE,
    move(places) {
      to = places.at(-1) ?? to;
      beat.ask();
    },
    up() {
      beat.stop();
    },
  };
};
