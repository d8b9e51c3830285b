import type { KioskModel } from '@madoguchi/client';
import { fakeDocuments, peopleSaid, sentenceShown } from './fakeDocument.ts';

const answered = () => peopleSaid(['family']);

/** The documents of the scenes that have any, by the name of the scene. */
const documents: Readonly<Record<string, () => KioskModel['document']>> = {
  sentence: () => fakeDocuments(sentenceShown(), answered()),
  people: () => fakeDocuments(peopleSaid(null)),
  'people-again': () => fakeDocuments(peopleSaid(['alone'], true)),
  call: () => fakeDocuments(answered()),
  three: () => fakeDocuments(answered()),
  many: () => fakeDocuments(answered()),
};

/** The documents of a scene; most have none. */
export const documentsOf = (scene: string): KioskModel['document'] =>
  documents[scene]?.() ?? fakeDocuments();
