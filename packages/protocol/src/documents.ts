import { documentTypes } from '@madoguchi/domain';
import { captionsDocument } from './captions/captionsDocument.ts';
import { devicesDocument } from './devicesDocument.ts';
import { marksDocument } from './paper/marksDocument.ts';
import { pagesDocument } from './paper/pagesDocument.ts';
import { paperDocument } from './paper/paperDocument.ts';
import { roomPeopleDocument } from './paper/roomPeopleDocument.ts';
import { writingDocument } from './writing/writingDocument.ts';

/** The live documents of the product; what is drawn or typed together is one entry here. */
export const DOCUMENT_TYPES = documentTypes(
  paperDocument,
  pagesDocument,
  marksDocument,
  roomPeopleDocument,
  writingDocument,
  devicesDocument,
  captionsDocument,
);

/** The documents in which the resident's own phone takes part while the kiosk has the call. */
export const HANDSET_DOCUMENTS: readonly string[] = [writingDocument.name, pagesDocument.name];

/** Those of a phone that carries the call: all but the paper on a desk that is not there. */
export const CARRIER_DOCUMENTS: readonly string[] = [
  ...HANDSET_DOCUMENTS,
  devicesDocument.name,
  captionsDocument.name,
];
