import { describe, expect, test } from 'vitest';
import { captionOf, openLineOf } from './seen.ts';
import {
  draw,
  finish,
  idOf,
  putAway,
  read,
  rub,
  say,
  SEATS,
  told,
  write,
} from './testing/anyWriting.ts';
import { writingDocument } from './writingDocument.ts';

const [kiosk, staff, guest] = SEATS;

describe('writing', () => {
  test('[RT601] a line is seen from its first character, corrected until it is sent, and then stays', () => {
    const growing = told([
      [kiosk, write(1, 'み')],
      [kiosk, write(1, '耳が')],
      [staff, write(2, 'は')],
      [kiosk, write(1, '耳が遠い')],
    ]);
    expect(read(growing)).toEqual([
      [kiosk, '耳が遠い', false],
      [staff, 'は', false],
    ]);
    const sent = told(
      [
        [kiosk, finish(1)],
        [kiosk, write(1, 'ほかの文')],
      ],
      growing,
    );
    expect(read(sent)[0]).toEqual([kiosk, '耳が遠い', true]);
  });

  test('[RT601] a line without words is none: the last character takes it, and blanks are not sent', () => {
    expect(told([[kiosk, write(1, '')]]).lines).toEqual([]);
    expect(
      told([
        [kiosk, write(1, 'あ')],
        [kiosk, write(1, '')],
      ]).lines,
    ).toEqual([]);
    expect(
      told([
        [kiosk, write(1, ' 　')],
        [kiosk, finish(1)],
      ]).lines,
    ).toEqual([]);
  });

  test('[RT601] somebody writes one line at a time: the next one sends the one before', () => {
    const state = told([
      [kiosk, write(1, 'あ')],
      [staff, write(2, 'い')],
      [kiosk, draw(3, 0, 1, 1)],
    ]);
    expect(read(state).map(([by, , done]) => [by, done])).toEqual([
      [kiosk, true],
      [staff, false],
      [kiosk, false],
    ]);
    expect(openLineOf(state, kiosk)?.id).toBe(idOf(3));
    expect(openLineOf(state, guest)).toBeNull();
  });

  test('[RT602] nobody writes in the line of somebody else', () => {
    const state = told([
      [kiosk, write(1, 'あ')],
      [staff, write(1, 'い')],
      [guest, finish(1)],
      [kiosk, draw(2, 0, 1, 1)],
      [staff, rub(2)],
    ]);
    expect(read(state)).toEqual([
      [kiosk, 'あ', true],
      [kiosk, [[1, 1]], false],
    ]);
  });

  test('[RT603] a stroke of a finger grows at its end, and the last one is taken off', () => {
    const drawn = told([
      [kiosk, draw(1, 0, 1, 1)],
      [kiosk, draw(1, 0, 2, 2, 3, 3)],
      [kiosk, draw(1, 1, 9, 9)],
      // What belongs to a stroke that is not the last has been overtaken.
      [kiosk, draw(1, 0, 4, 4)],
      [kiosk, draw(1, 3, 4, 4)],
    ]);
    expect(read(drawn)).toEqual([
      [
        kiosk,
        [
          [1, 1, 2, 2, 3, 3],
          [9, 9],
        ],
        false,
      ],
    ]);
    expect(read(told([[kiosk, rub(1)]], drawn))).toEqual([[kiosk, [[1, 1, 2, 2, 3, 3]], false]]);
    const gone = told(
      [
        [kiosk, rub(1)],
        [kiosk, rub(1)],
      ],
      drawn,
    );
    expect(gone.lines).toEqual([]);
    expect(told([[staff, draw(1, 0, 1, 1)]]).lines).toEqual([]);
  });

  test('[RT604] [GU4] prepared sentences are said by staff alone, and are lines like the others', () => {
    const state = told([
      [kiosk, say(1, '勝手な文')],
      [guest, say(2, '勝手な文')],
      [staff, write(3, '書きかけ')],
      [staff, say(4, 'お待ちください')],
    ]);
    expect(read(state)).toEqual([
      [staff, '書きかけ', false],
      [staff, 'お待ちください', true],
    ]);
    const { operation } = writingDocument;
    expect(operation.safeParse(say(1, '文')).success).toBe(true);
    expect(operation.safeParse({ ...say(1, '文'), html: '<b>' }).success).toBe(false);
    expect(operation.safeParse({ ...say(1, '文'), text: { en: 'No Japanese' } }).success).toBe(
      false,
    );
  });
});

describe('under the face', () => {
  test('[RT607] [GU4] stand the two newest lines of the others, also while they are written', () => {
    const state = told([
      [staff, write(1, '一')],
      [staff, finish(1)],
      [kiosk, write(2, 'はい')],
      [guest, write(3, '二')],
      [staff, write(4, '三')],
    ]);
    expect(captionOf(state).map(({ id }) => id)).toEqual([idOf(3), idOf(4)]);
  });

  test('[RT607] [GU4] everybody puts away what stands there; what comes later is shown again', () => {
    const shown = told([
      [staff, say(1, '一')],
      [staff, say(2, '二')],
    ]);
    for (const by of SEATS) {
      const away = told([[by, putAway(2)]], shown);
      expect(captionOf(away)).toEqual([]);
      expect(captionOf(told([[by, putAway(1)]], away))).toEqual([]);
      const again = told([[staff, write(3, '三')]], away);
      expect(captionOf(again).map(({ id }) => id)).toEqual([idOf(3)]);
      expect(captionOf(told([[kiosk, putAway(1)]], shown)).map(({ id }) => id)).toEqual([idOf(2)]);
    }
  });
});
