import type { ResidentCatalogue } from '../residentCatalogue.ts';

/** What the lower bar of the kiosk leads to, in Nepali. */
export const kioskBar: ResidentCatalogue['kioskBar'] = {
  call: {
    button: 'कर्मचारी बोलाउने',
    calling: 'कर्मचारीलाई बोलाउँदै',
    callingLead: 'यो स्क्रिनको नजिकै पर्खनुहोस्।',
    slow: 'अझै जवाफ आएको छैन',
    slowLead: 'अझै बोलाउँदै छौं। हतार छ भने काउन्टरमा भन्नुहोस्।',
    coming: 'कर्मचारी आउँदै हुनुहुन्छ',
    comingLead: 'यहीँ पर्खनुहोस्।',
    aloud: 'कर्मचारीलाई बोलाइदिनुहोस्',
    aloudLead: 'अहिले जडान छैन। काउन्टरमा यो स्क्रिनबारे भन्नुहोस्।',
    aloudLater: 'जडान भएपछि कर्मचारीको स्क्रिनमा पनि खबर जान्छ।',
    refused: 'अहिले स्क्रिनबाट बोलाउन सकिँदैन',
    refusedLead: 'काउन्टरको कर्मचारीलाई भन्नुहोस्।',
    withdraw: 'रद्द गर्ने',
    here: 'कर्मचारी आइपुग्नुभयो',
  },
  outOfOrder: {
    title: 'यो मेसिन अहिले बन्द छ',
    reason: {
      broken: 'यसलाई बनाउँदै छौं।',
      maintenance: 'जाँच र सफाइ हुँदै छ।',
      room: 'यो ठाउँ अरू कामका लागि प्रयोग हुँदै छ।',
      other: 'फेरि सुरु नभएसम्म पर्खनुहोस्।',
    },
    elsewhere: 'अर्को मेसिन प्रयोग गर्नुहोस्',
    staff: 'काउन्टरको कर्मचारीलाई भन्नुहोस्।',
  },
  readAloud: {
    on: 'पढेर सुनाउने',
    off: 'सुनाउन बन्द गर्ने',
    pause: 'रोक्ने',
    goOn: 'जारी राख्ने',
    again: 'फेरि सुन्ने',
  },
  leave: {
    visit: 'छोडेर सुरुमा फर्कने?',
    visitLead: 'लेखेका कुरा मेटिन्छन्।',
    queue: 'पर्खन छोड्ने?',
    queueLead: 'तपाईंको पालो हट्नेछ।',
    end: 'सुरुको पृष्ठमा फर्कने?',
    endLead: 'यो स्क्रिनका कुरा फेरि हेर्न मिल्दैन।',
    stay: 'जारी राख्नुहोस्',
  },
};
