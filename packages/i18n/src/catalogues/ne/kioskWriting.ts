import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** What the kiosk says about writing in a call and what stands under the face, in Nepali. */
export const kioskWriting: ResidentCatalogue['kiosk']['writing'] = {
  open: 'लेखेर कुरा',
  title: 'लेखेर कुरा गर्ने',
  lead: 'लेख्दै गर्दा नै अर्को पक्षले देख्छ।',
  lines: 'अहिलेसम्म लेखेको',
  way: 'लेख्ने तरिका',
  keys: 'बटनले लेख्ने',
  pen: 'औंलाले लेख्ने',
  field: 'लेख्ने कुरा',
  send: 'पठाउने',
  rub: 'एक रेखा मेट्ने',
  pad: 'औंलाले लेख्ने ठाउँ',
  here: 'यहाँ औंलाले लेख्नुहोस्',
  drawn: 'हातले लेखेको',
  me: 'तपाईं',
  left: 'गइसकेको व्यक्ति',
  going: 'लेख्दै',
  problem: {
    tooLong: 'एक पटकमा {limit} अक्षरसम्म। बाँकी पठाएपछि लेख्नुहोस्।',
    full: 'यहाँ अब ठाउँ छैन। पठाएपछि अरू लेख्नुहोस्।',
    tooMuch: 'जडान नभएसम्म लेख्न मिल्दैन। एक छिन पर्खनुहोस्।',
  },
  shown: 'कर्मचारीको सन्देश',
  from: '{name} बाट',
  answer: 'लेखेर जवाफ दिने',
  close: 'बन्द गर्ने',
  heard: {
    region: 'स्वचालित अक्षर',
    mark: 'स्वचालित',
    note: 'गल्ती हुन सक्छ',
    away: 'अक्षर लुकाउने',
    back: 'स्वचालित अक्षर देखाउने',
    late: 'अहिले अक्षर आवाजभन्दा ढिलो छ।',
    ended: 'अहिले अक्षर आउँदैन। आवाज चलिरहेको छ।',
  },
};
