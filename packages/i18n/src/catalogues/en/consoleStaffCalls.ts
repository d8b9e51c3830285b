import type { consoleStaffCalls as source } from '../ja/consoleStaffCalls.ts';
import type { Translated } from '../shape.ts';

/** What the console says of calls from the kiosks of a center, in English. */
export const consoleStaffCalls: Translated<typeof source> = {
  staffCalls: {
    region: 'Calls for staff',
    calling: 'Somebody at {kiosk} is calling for staff',
    since: 'Calling for {time}',
    make: 'Call the staff of the centre',
    go: 'I am going',
    goesMe: 'You are on your way to {kiosk}',
    goes: '{name} is on the way to {kiosk}',
    done: 'Finished',
    resident: {
      calling: 'The staff of the centre are being called. The call goes on.',
      acknowledged: 'The staff of the centre are on their way to the resident.',
    },
    tile: {
      calling: 'Calling for staff ({time})',
      goes: '{name} is on the way',
      somebodyGoes: 'Staff are on the way',
    },
  },
  helper: {
    region: 'Helping',
    begin: 'Help here',
    end: 'Stop helping',
    tile: '{name} is helping here',
    tileSomebody: 'Staff are helping here',
    mine: 'You are helping at {kiosk}',
  },
  closures: {
    close: 'Take out of use',
    reopen: 'Put back into use',
    title: 'Take {kiosk} out of use?',
    lead: 'Choose the reason; the kiosk shows it. A consultation that has begun goes on to its end.',
    state: 'Out of use',
    tile: 'Out of use ({reason})',
    reasons: {
      broken: 'Broken',
      maintenance: 'Check or cleaning',
      room: 'Place used for something else',
      other: 'Other',
    },
  },
};
