import { readingsOf, withoutReadings, type SpokenKey } from '@madoguchi/i18n';

/** Words as they are said, and by their readings for a voice that knows no kanji. */
interface Words {
  readonly words: string;
  readonly reading: string;
}

/** A sentence of the screens; it is `whole` where nothing is put into it, so that a recording can be all of it. */
type SaidSentence = Words & {
  readonly of: 'screen';
  readonly key: SpokenKey;
  readonly isWhole: boolean;
};

/** What the ward has written for everybody: topics, desks, reasons, numbers of tickets. */
type SaidByWard = Words & { readonly of: 'ward' };

/** What is read aloud unasked, if reading aloud is on. What anybody has typed is none of it, whoever it was. */
export type Said = SaidSentence | SaidByWard;

/** What somebody has typed, said or left: read aloud only by a press on it. */
export type Personal = Words & { readonly of: 'person' };

export type Spoken = Said | Personal;

const wordsOf = (text: string, inReadings = text): Words => ({
  words: withoutReadings(text),
  reading: readingsOf(inReadings),
});

/** A sentence with its readings in 《》; `inReadings` where another text has them. */
export const sentence = (
  key: SpokenKey,
  text: { readonly raw: string; readonly inReadings: string; readonly isWhole: boolean },
): Said => ({ of: 'screen', key, isWhole: text.isWhole, ...wordsOf(text.raw, text.inReadings) });

/** Words of the ward, with readings in 《》 where they have any. */
export const ofWard = (text: string, inReadings = text): Said => ({
  of: 'ward',
  ...wordsOf(text, inReadings),
});

/** Words of a person. */
export const ofPerson = (text: string): Personal => ({ of: 'person', ...wordsOf(text) });
