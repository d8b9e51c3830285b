import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** What the kiosk says of the resident's own phone, in Nepali. */
export const kioskHandset: ResidentCatalogue['kiosk']['handset'] = {
  open: 'फोनमा लेख्ने',
  lead: 'फोनको क्यामेराले यो कोड देखाउनुहोस्। अनि फोनमा लेख्न र कागजको फोटो पठाउन सकिन्छ।',
  keeps: 'अनुहार र आवाज यही स्क्रिनमा रहन्छ।',
  left: 'बाँकी {left}',
  drawing: 'तयार हुँदैछ',
  gone: 'यो कोड अब चल्दैन। “नयाँ कोड” थिच्नुहोस्।',
  again: 'नयाँ कोड',
  code: 'फोनको क्यामेराले हेर्ने कोड',
  joined: 'फोन जोडियो। फोनमा लेखेको कुरा यहाँ पनि देखिन्छ।',
  end: 'फोन प्रयोग नगर्ने',
  carry: {
    open: 'फोनमा सार्ने',
    lead: 'फोनको क्यामेराले यो कोड देखाउनुहोस्। अनि फोनमै कुरा गर्न सकिन्छ।',
    keeps: 'फोनमा कुरा सुरु भएपछि यो स्क्रिनबाट सबै हट्छ। त्यतिन्जेल यहीँ कुरा हुन्छ।',
    moving: 'फोनमा सर्दैछ। यहीँ पर्खनुहोस्।',
    stay: 'यही स्क्रिनमा कुरा गर्ने',
  },
};
