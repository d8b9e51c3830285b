import { createServerClock } from '@madoguchi/client';
import { createTonePlayer, followGallery, openGallery } from '@madoguchi/ui-kit';
import type { ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../App.tsx';
import { createFakeApi, createFakeEnrolment } from './fakeApi.ts';
import { documentsOf } from './documents.ts';
import { createFakeModel } from './fakeModel.ts';
import { picturesMade } from './fakePages.ts';
import { formOf } from './forms.ts';
import { paperOf } from './papers.ts';
import { beforeOf, scenes } from './scenes.ts';
import { slipCamera } from './slipCamera.ts';
import { standInWarning } from './standInWarning.ts';

/*
 * Every screen with a scripted model: `npm run gallery -w @madoguchi/kiosk`, then
 * `/kiosk/gallery.html?scene=call`. Without a scene, the list of them.
 */
/** Between two snapshots of a scene; the kiosk has the pictures of its pages by then. */
const aMoment = () => picturesMade.then(() => new Promise((resolve) => setTimeout(resolve, 50)));

/** The list of all scenes. */
const listOfScenes = () => (
  <ul>
    {[...Object.keys(scenes), 'enrol-code'].map((key) => (
      <li key={key}>
        <a href={`?scene=${key}`}>{key}</a>
      </li>
    ))}
  </ul>
);

/** The services of the kiosk in the scene with this name, or null when there is none. */
function servicesOf(name: string): ComponentProps<typeof App>['services'] | null {
  const make = scenes[name === 'enrol-code' ? 'enrol' : name];
  if (!make) return null;
  const modelOf = (key: string) => {
    const scene = (scenes[key] ?? make)();
    const together = { document: documentsOf(key), paper: paperOf(key), procedure: formOf(key) };
    // What staff change is of a visit that has begun, and how it ended of one that was.
    return scene.view?.last || scene.view?.driving
      ? createFakeModel(together, aMoment, beforeOf(key), scene)
      : createFakeModel(together, aMoment, scene);
  };
  return {
    api: createFakeApi(name !== 'enrol-code'),
    enrolment: createFakeEnrolment(),
    createModel: () => followGallery(name, modelOf),
    clock: createServerClock(),
    tones: createTonePlayer(),
    openCamera: () => slipCamera(name),
    cameras: { next: () => null, forget: () => undefined },
    print: async () => {
      window.print();
      return name === 'print-trouble' ? 'noPrinter' : 'printed';
    },
    visitEnded: async () => undefined,
  };
}

openGallery(() => {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  const name = new URLSearchParams(location.search).get('scene') ?? '';
  const goOn = name === 'thanks-warning' ? standInWarning() : () => undefined;
  const services = servicesOf(name);
  root.render(services ? <App services={services} /> : listOfScenes());
  return () => {
    root.unmount();
    goOn();
  };
});
