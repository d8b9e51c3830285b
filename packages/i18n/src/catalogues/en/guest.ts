import type { Translated } from '../shape.ts';
import type { guest as source } from '../ja/guest.ts';

/** What a guest without an account reads, in English. */
export const guest: Translated<typeof source> = {
  title: 'Join an online consultation',
  check: {
    lead: 'You will talk face to face. Please check your camera and microphone.',
    unknown: 'Checking',
    works: 'Ready',
    speak: 'It moves when you speak',
    again: 'Check again',
    without: 'You can go in as it is. You will see and hear the others.',
    once: 'This link works once. Nothing is recorded.',
    enter: 'Go in',
    cookiesBlocked:
      'This browser keeps no cookies, so you cannot join. Allow cookies for this page in the settings and open your link again. It has not been used.',
  },
  sources: { camera: 'Camera', microphone: 'Microphone' },
  devices: {
    title: 'Devices',
    close: 'Close',
    loudspeaker: 'Loudspeaker',
    choose: {
      camera: 'Camera to use',
      microphone: 'Microphone to use',
      loudspeaker: 'Loudspeaker for the voices',
    },
    system: 'As set on this device',
    nameless: 'Device {n}',
    absent: '{label} (not connected)',
    standsIn: 'The usual one cannot be used, so “{used}” is used.',
    try: 'Play a sound',
    notice: {
      replaced: '“{device}” cannot be used any more, so “{instead}” is used.',
      returned: '“{device}” is back and is used again.',
      kept: '“{device}” could not be opened, so “{instead}” is still used.',
      silent: 'Nothing comes from “{device}”. Please check its shutter and its switch.',
      loudspeaker: '“{device}” is not connected, so sound comes from another loudspeaker.',
    },
    usual: {
      camera: 'The usual camera',
      microphone: 'The usual microphone',
      paper: 'The camera over the desk',
    },
  },
  problem: {
    'not-permitted': 'Not permitted. Allow it with the sign left of the address.',
    'not-found': 'Not found. Please check that it is plugged in.',
    'in-use': 'Another program is using it. Close it to use it here.',
    failed: 'It could not be opened.',
  },
  lobby: {
    title: 'Please wait',
    body: 'The specialist will let you in.',
    stay: 'Please keep this page open. Your camera and microphone are not connected yet.',
    as: 'Your name',
    lead: 'Specialist',
  },
  call: {
    region: 'Call',
    held: 'The resident is waiting and cannot see or hear you now.',
    people: 'Who is here',
    you: 'You',
    yourself: 'Your picture',
    kinds: {
      resident: 'Resident',
      specialist: 'Specialist',
      colleague: 'Staff',
      headOffice: 'Head office',
      centerStaff: 'Center staff',
      partner: 'Partner',
      interpreter: 'Interpreter',
    },
    picture: {
      held: 'Waiting',
      away: 'Waiting for the connection',
      coming: 'Connecting',
      paperAsked: 'Being asked whether the paper may be shown',
      paper: 'The camera shows the paper',
      off: 'The camera is off',
    },
    muted: 'Microphone off',
    micOn: 'Microphone on',
    micOff: 'Microphone off',
    cameraOn: 'Camera on',
    cameraOff: 'Camera off',
    ownOff: 'Your picture is not sent',
    play: 'Turn the sound on',
    phase: {
      preparing: 'Getting camera and microphone ready.',
      ready: 'Connecting. Please wait a moment.',
      interrupted: 'The connection is weak right now. Please stay where you are.',
    },
  },
  paper: {
    title: 'The paper on the desk',
    picture: 'Picture of the paper',
    pages: 'Pages',
    live: 'Live',
    number: '{number}',
    nth: 'Page {number}',
  },
  company: {
    alone: 'Alone',
    with: 'With {who}',
    who: {
      alone: 'nobody',
      family: 'family',
      helper: 'a helper',
      colleague: 'a colleague',
      others: 'others',
    },
  },
  leave: {
    open: 'Leave',
    title: 'Leave the consultation?',
    body: 'You cannot come back with this link.',
    yes: 'Leave',
    no: 'Stay',
  },
  last: {
    over: {
      consultationOver: {
        title: 'The consultation has ended',
        body: 'Thank you. You can close this page.',
      },
      sentAway: {
        title: 'The specialist has ended your part',
        body: 'Thank you. If you are needed again, the specialist gives you a new link.',
      },
      notAdmitted: {
        title: 'You were not let in this time',
        body: 'The specialist decided not to let you in. If you are unsure why, please ask them.',
      },
      partOver: {
        title: 'Your part has ended',
        body: 'To come in again, please ask the specialist for a new link.',
      },
    },
    left: { title: 'You have left', body: 'Thank you. You can close this page.' },
    link: {
      title: 'This link cannot be used',
      body: 'It has been used, was withdrawn or is too old. Please ask the specialist for a new one.',
    },
    refused: { title: 'You cannot go in now', again: 'Open again' },
  },
};
