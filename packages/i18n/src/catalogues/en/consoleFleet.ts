import type { Translated } from '../shape.ts';
import type { consoleFleet as source } from '../ja/consoleFleet.ts';

/** What is said of the health of the kiosks to staff and admins, in English. */
export const consoleFleet: Translated<typeof source> = {
  fleet: {
    verdicts: {
      can: 'Ready',
      careful: 'Ready, with care',
      cannot: 'Cannot serve today',
      resting: 'Out of use',
    },
    faults: {
      offline: {
        title: 'Not connected',
        staff:
          'Check power and cables, then switch it off and on. If that does not help, tell an admin.',
        admin:
          'Call the centre and have power and cables checked. If others are gone too, check the line.',
      },
      microphone: {
        title: 'No microphone found',
        staff:
          'Plug the microphone in again. If that does not help, take it out of use and tell an admin.',
        admin: 'Have it plugged in again. If that does not help, send another microphone.',
      },
      sound: {
        title: 'No loudspeaker found',
        staff:
          'Plug the loudspeaker in again. If that does not help, take it out of use and tell an admin.',
        admin: 'Have it plugged in again. If that does not help, send another loudspeaker.',
      },
      camera: {
        title: 'No camera found',
        staff: 'Plug the camera in again. Calls by voice are possible.',
        admin: 'Have it plugged in again. If that does not help, send another camera.',
      },
      droppedCalls: {
        title: 'Calls were cut off again and again',
        staff: 'Check that no cable is loose, and tell an admin.',
        admin: 'Check the line and the wireless of the centre. Use a cable if you can.',
      },
      poorCalls: {
        title: 'Sound or picture often breaks up',
        staff: 'Check that no cable is loose, and tell an admin.',
        admin: 'Check how busy the line of the centre is. Use a cable if you can.',
      },
      staffCall: {
        title: 'Nobody has answered a call for staff',
        staff: 'Go to this kiosk.',
        admin: 'Call the centre.',
      },
      copied: {
        title: 'Another device has the same key',
        staff: 'Check that no other machine shows this page, and tell an admin.',
        admin: 'Have it checked on site, withdraw it, and enrol it with a new code.',
      },
      deskCamera: {
        title: 'The desk camera shows nothing',
        staff: 'Plug the camera in again and choose it anew under “For staff” on the kiosk.',
        admin: 'Have it plugged in again and chosen anew under “For staff” on the kiosk.',
      },
      printer: {
        title: 'Could not print',
        staff: 'Check power, paper and cable of the printer. This goes when it prints again.',
        admin: 'Have power, paper and cable checked. This goes when it prints again.',
      },
      clock: {
        title: 'The clock is wrong',
        staff: 'Tell an admin. The times that residents see are right.',
        admin: 'In its settings of date and time, choose to set the clock automatically.',
      },
      version: {
        title: 'The page is an old version',
        staff: 'When nobody uses it, switch the kiosk off and on.',
        admin: 'Have it switched off and on when nobody uses it.',
      },
    },
  },
};
