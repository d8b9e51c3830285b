import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** Words that several screens share, in Nepali. */
export const common: ResidentCatalogue['common'] = {
  product: 'अनलाइन काउन्टर',
  back: 'पछाडि',
  close: 'बन्द गर्ने',
  quality: { good: 'राम्रो', fair: 'अलि अस्थिर', poor: 'कमजोर' },
  connection: {
    connecting: 'जडान हुँदैछ। कृपया केही बेर पर्खनुहोस्।',
    interrupted: 'अहिले जडान कमजोर छ। कृपया यहीँ पर्खनुहोस्।',
  },
  camera: {
    off: 'क्यामेरा बन्द छ',
    opening: 'क्यामेरा तयार हुँदैछ',
    local: 'तपाईंको तस्बिर',
    remote: 'अर्को व्यक्तिको तस्बिर',
  },
};
