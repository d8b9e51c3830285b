import { DeskCameras } from './deskCameras.ts';

/** A camera over the desk for a kiosk's own page: a form, and on it a mark whose number goes on. */
const cameras = new DeskCameras(77);
const picture = cameras.add('書画カメラ', 1_920, 1_080);
picture.mark = { x: 0.42, y: 0.44 };
setInterval(() => {
  picture.number = (picture.number + 1) % 1_000;
}, 500);
cameras.install();
