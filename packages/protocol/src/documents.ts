import { documentTypes } from '@madoguchi/domain';
import { sentenceCard } from './sentenceCard.ts';

/** The live documents of the product; what is drawn or typed together is one entry here. */
export const DOCUMENT_TYPES = documentTypes(sentenceCard);
