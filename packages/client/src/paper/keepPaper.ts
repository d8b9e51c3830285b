import type { DeskCameraHealth, KioskView } from '@madoguchi/protocol';
import { paperDocument } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import type { Devices } from '../devices/ports.ts';
import { ToldFact } from '../kiosk/toldFact.ts';
import type { Model } from '../models.ts';
import type { SendRequest } from '../signaling/requests.ts';
import { addStill } from './addStill.ts';
import { DeskCamera } from './deskCamera.ts';
import { healthOf } from './deskCameraHealth.ts';
import { PaperKeeper } from './paperKeeper.ts';
import type { PaperStudio } from './ports.ts';

interface PaperParts {
  readonly clock: Clock;
  readonly devices: Devices;
  readonly studio: PaperStudio;
  readonly send: SendRequest;
}

interface KeptPaper {
  readonly paper: PaperKeeper;
  /** The model's own, but for the face while paper is held in front of the only camera: that waits. */
  readonly setSending: Model<KioskView>['setSending'];
}

/** The paper of a kiosk, which follows its model. */
export function keepPaper(
  model: Model<KioskView>,
  { clock, devices, studio, send }: PaperParts,
): KeptPaper {
  let consultationId: string | null = null;
  /** Who has nobody to talk to yet has nobody to show paper to; what was hidden is kept from the first talk on. */
  let isAnswered = false;
  const face = { wanted: true, isAway: false };
  const applyFace = (): void => {
    model.setSending('camera', face.wanted && !face.isAway);
  };
  const paper = new PaperKeeper({
    ...{ clock, studio, desk: new DeskCamera(devices, studio) },
    document: () => (isAnswered ? model.document(paperDocument) : null),
    deliver: async (id, still) => {
      await addStill(model, id, still);
      return 'there';
    },
    face: () => model.getSnapshot().call?.ownTracks.camera ?? null,
    setSending: (sending) => {
      model.setSending('paper', sending);
    },
    setFaceAway: (away) => {
      if (face.isAway === away) return;
      face.isAway = away;
      applyFace();
    },
  });
  model.subscribe(() => {
    const { call, view } = model.getSnapshot();
    const next = call?.consultationId ?? null;
    // A new call begins with the face.
    if (next !== consultationId) {
      face.wanted = true;
      isAnswered = false;
    }
    consultationId = next;
    isAnswered ||= view?.consultation?.state === 'inCall';
    paper.follow();
  });
  tellHealth(model, paper, send);
  return {
    paper,
    setSending: (source, sending) => {
      if (source !== 'camera') {
        model.setSending(source, sending);
        return;
      }
      face.wanted = sending;
      applyFace();
    },
  };
}

/** The server hears how the camera over the desk is, after every connect and when it changes. */
function tellHealth(model: Model<KioskView>, paper: PaperKeeper, send: SendRequest): void {
  const health = new ToldFact((deskCamera: DeskCameraHealth) =>
    send('kiosk.health', { deskCamera }),
  );
  const tell = (): void => {
    const deskCamera = healthOf(paper.getSnapshot().cameras);
    if (model.getSnapshot().connection.state !== 'up') health.forget();
    else if (deskCamera !== null) health.tell(deskCamera);
  };
  model.subscribe(tell);
  paper.subscribe(tell);
}
