import type { Translated } from '../shape.ts';
import type { consoleDevices as source } from '../ja/consoleDevices.ts';

/** What the console says of camera, microphone and loudspeaker, and of notifications, in English. */
export const consoleDevices: Translated<typeof source> = {
  devices: {
    open: 'Devices',
    title: 'Devices',
    close: 'Close',
    uses: {
      camera: 'Camera',
      microphone: 'Microphone',
      loudspeaker: 'Loudspeaker (their voice)',
      ring: 'Ringing',
    },
    system: 'As set on this computer',
    asLoudspeaker: 'Same as the loudspeaker',
    nameless: 'Device {n}',
    absent: '{label} (not connected)',
    standsIn: '“{wanted}” cannot be used, so “{used}” is used.',
    problem: {
      'not-permitted': 'Not permitted. Allow it by the sign on the left of the address bar.',
      'not-found': 'Not found. Check whether it is connected.',
      'in-use': 'Another app is using it. Close that app, or choose another device.',
      failed: 'It could not be opened. Choose another device.',
    },
    opening: 'Opening the camera',
    noPicture: 'No picture',
    level: 'Level of the microphone',
    speak: 'It moves when you speak',
    try: { loudspeaker: 'Play a sound', ring: 'Ring' },
    noLoudspeakers:
      'This browser does not let you choose a loudspeaker. Choose it in the settings of the computer.',
    notice: {
      replaced: '“{device}” cannot be used any more, so “{instead}” is used.',
      returned: '“{device}” is back and is used again.',
      kept: '“{device}” could not be opened, so “{instead}” is still used.',
      silent: 'Nothing comes from “{device}”. Check its shutter and its switch.',
      loudspeaker:
        '“{device}” is not connected, so sound comes from the loudspeaker of the computer.',
    },
    usual: {
      camera: 'The usual camera',
      microphone: 'The usual microphone',
      paper: 'The camera over the desk',
    },
  },
  notification: {
    ask: 'Use notifications of the desktop',
    title: 'Somebody is calling',
    titleAsked: 'A colleague asks you to join',
    body: '{topic} — {district}',
    states: {
      default: 'While you look at something else, the desktop can tell you of a call, too.',
      granted: 'While you look at something else, the desktop tells you of a call, too.',
      denied:
        'Notifications are blocked. To use them, allow them by the sign on the left of the address bar.',
      unsupported: 'This browser has no notifications. A call is told by its sound.',
    },
  },
};
