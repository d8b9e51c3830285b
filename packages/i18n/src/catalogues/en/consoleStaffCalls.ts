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
    sideTalk: 'Talk to the specialist first',
    introduce: 'Introduce the resident',
    mine: 'You are helping at {kiosk}',
  },
  quiet: {
    region: 'A word',
    visits:
      'Nobody used the kiosks of {district} for two weeks. Tell people at the counter: “You can talk to the specialist on a screen here.”',
    introductions:
      'Nobody was introduced at {district} for two weeks. When somebody uses a kiosk, press “Help here” and introduce them to the specialist.',
    close: 'Close',
  },
  driving: {
    open: 'Change their screen',
    title: 'Change the resident’s screen',
    lead: 'The resident is told of each change, and can put it back or refuse.',
    textSize: 'Text size',
    textSmaller: 'Smaller',
    textLarger: 'Larger',
    volume: 'Volume',
    quieter: 'Quieter',
    louder: 'Louder',
    page: 'Page',
    pageBefore: 'Back',
    nextPage: 'Next',
    language: 'Language',
    camera: 'Camera',
    nextCamera: 'Next camera',
    states: {
      asked: 'Telling the kiosk.',
      done: 'Changed. The resident has been told.',
      already: 'It is so already, or there is no other.',
      undone: 'The resident has put it back.',
      unanswered: 'The kiosk does not answer. Speak to the resident.',
      refused: 'The resident has refused. Ask them to change it themselves.',
    },
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
