import type { Api } from '@madoguchi/client';
import { AppError } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { WardVoiceSource } from './wardVoices.ts';

/** A server that knows its newest ticket alone, and what it was asked. */
function wardOfTest() {
  const asked: string[] = [];
  let tickets = 0;
  let good = 'ticket 1';
  const call = async (name: string, body: { ticket: string }) => {
    asked.push(`${name} with ${body.ticket}`);
    if (body.ticket !== good) throw new AppError('NOT_ALLOWED');
    return { arrayBuffer: async () => new ArrayBuffer(8) };
  };
  const source = new WardVoiceSource({ call: call as unknown as Api['call'] }, async () => {
    tickets += 1;
    good = `ticket ${String(tickets)}`;
    return good;
  });
  return { asked, source, forget: () => (good = 'none') };
}

test('[RA9] a ticket that the server has forgotten is asked for anew', async () => {
  const { asked, source, forget } = wardOfTest();
  await source.recording('r');
  forget();
  await source.recording('s');
  const [first, second] = ['kioskRecording with ticket 1', 'kioskRecording with ticket 2'];
  expect(asked).toEqual([first, first, second]);
});

test('[RA3] what the ward says is kept for a repetition, what is of a person is not', async () => {
  const { asked, source } = wardOfTest();
  await source.recording('r');
  await source.recording('r');
  await source.speech('en', 'wait', false);
  await source.speech('en', 'wait', false);
  expect(asked).toHaveLength(2);
  await source.speech('en', 'Yamada', true);
  await source.speech('en', 'Yamada', true);
  expect(asked).toHaveLength(4);
});
