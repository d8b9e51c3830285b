import { PLAIN_SHAPE, type ReadAttachment } from '@madoguchi/protocol';
import { drawForm } from './drawnStream.ts';

const [WIDTH, HEIGHT] = [1920, 1080];

/** A drawn form that goes with a card, with what both have drawn on it. */
export function attachedPage(attachmentId: string): ReadAttachment {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const context = canvas.getContext('2d');
  if (context) drawForm(context);
  const [, picture = ''] = canvas.toDataURL('image/jpeg').split(',');
  const draw = { act: 'draw', surface: attachmentId, number: null } as const;
  return {
    ...{ attachmentId, picture, attachedByName: '世田谷 担当1', agreedAt: Date.now() - 3_600_000 },
    page: {
      ...{ id: attachmentId, kind: 'still', by: 'kiosk', type: 'image/jpeg' },
      ...{ width: WIDTH, height: HEIGHT, bytes: picture.length, title: null, sheet: null },
      shape: PLAIN_SHAPE,
    },
    names: { 'staff:s1': '世田谷 担当1' },
    marks: {
      ...{ undone: [], pointers: {}, pointed: 0, hands: ['kiosk', 'staff:s1'] },
      acts: [
        {
          ...draw,
          id: 'mark-1',
          tool: 'box',
          hand: 1,
          points: [3400, 3700, 6600, 3700, 6600, 4900, 3400, 4900],
        },
        { ...draw, id: 'mark-2', tool: 'arrow', hand: 0, points: [7600, 6200, 6700, 5200] },
      ],
    },
  };
}
