import {
  DeviceError,
  type DeviceChoice,
  type DeviceChoices,
  type Devices,
  type DeviceUse,
  type ListedDevice,
} from '@madoguchi/client';
import { drawnTrack } from './drawnStream.ts';

const THERE = {
  camera: [
    { id: 'cam-1', label: '内蔵カメラ (試験)' },
    { id: 'cam-2', label: '書画カメラ USB 2.0 (試験)' },
  ],
  microphone: [
    { id: 'mic-1', label: '内蔵マイク (試験)' },
    { id: 'mic-2', label: 'ヘッドセット (試験)' },
  ],
  loudspeaker: [
    { id: 'out-1', label: '内蔵スピーカー (試験)' },
    { id: 'out-2', label: 'ヘッドセット (試験)' },
  ],
} as const;

/** What is plugged in; `?devices=absent`: a chosen loudspeaker is not; `?devices=taken`: the usual camera is in use. */
export function createFakeDevices(wanted: URLSearchParams): Devices {
  const choice = (there: readonly ListedDevice[]): DeviceChoice => ({
    there,
    chosen: null,
    present: null,
    decided: false,
  });
  const absent = { id: 'gone', label: '机のスピーカー (試験)' };
  const isAbsent = wanted.get('devices') === 'absent';
  let choices: DeviceChoices = {
    camera: choice(THERE.camera),
    microphone: choice(THERE.microphone),
    loudspeaker: { ...choice(THERE.loudspeaker), chosen: isAbsent ? absent : null },
    ring: choice(THERE.loudspeaker),
    paper: choice(THERE.camera),
  };
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    getSnapshot: () => choices,
    open(source) {
      if (wanted.has('denied')) return Promise.reject(new DeviceError('not-permitted'));
      if (source === 'microphone') return Promise.resolve({ track: hum(), standsIn: false });
      const standsIn = wanted.get('devices') === 'taken';
      const { label } = THERE.camera[standsIn ? 1 : 0];
      return Promise.resolve({ track: drawnTrack(label), standsIn });
    },
    openOnly: () => Promise.resolve(drawnTrack(THERE.camera[0].label)),
    choose(use: DeviceUse, id) {
      const chosen = choices[use].there.find((device) => device.id === id) ?? null;
      choices = { ...choices, [use]: { ...choices[use], chosen, present: id } };
      for (const listener of [...listeners]) listener();
    },
  };
}

/** A microphone in which something is heard. */
function hum(): MediaStreamTrack {
  const context = new AudioContext();
  const voice = new OscillatorNode(context, { frequency: 220 });
  const out = new MediaStreamAudioDestinationNode(context);
  voice.connect(new GainNode(context, { gain: 0.14 })).connect(out);
  voice.start();
  const [track] = out.stream.getAudioTracks();
  if (!track) throw new TypeError('a destination without a track');
  return track;
}
