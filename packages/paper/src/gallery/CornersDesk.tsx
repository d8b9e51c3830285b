import { PLAIN_SHAPE, type PageShape } from '@madoguchi/protocol';
import { useEffect, useState } from 'react';
import { CornersEditor } from '../corners/CornersEditor.tsx';
import type { ShapedPicture } from '../geometry/mapping.ts';
import { PHOTOGRAPH } from '../testing/photographs/scenes.ts';
import { PageView } from '../view/PageView.tsx';

declare global {
  interface Window {
    /** For tests: the shape that was accepted last. */
    readonly acceptedShape?: PageShape;
  }
}

const FILES = import.meta.glob<string>('../../photographs/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The photographs by their names, with their addresses. */
const PHOTOGRAPHS: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).map(([file, address]) => [file.replace(/.*\/|\.webp$/g, ''), address]),
);

/** A photograph of paper whose corners are put right, and then the page that comes of it. */
export function CornersDesk({ name, light }: { readonly name: string; readonly light: number }) {
  const [picture, setPicture] = useState<Blob | null>(null);
  const [shape, setShape] = useState<PageShape>({ ...PLAIN_SHAPE, light });
  const [isEdited, setEdited] = useState(true);
  useEffect(() => {
    void fetch(PHOTOGRAPHS.get(name) ?? '')
      .then((answer) => answer.blob())
      .then(setPicture);
  }, [name]);
  const page: ShapedPicture = { ...PHOTOGRAPH, shape };
  const accept = (accepted: PageShape) => {
    Object.assign(window, { acceptedShape: accepted });
    setShape(accepted);
    setEdited(false);
  };
  return (
    <main className="paper-gallery">
      {isEdited ? (
        <CornersEditor
          {...{ page, picture, label: name }}
          onAccept={accept}
          onCancel={() => setEdited(false)}
        />
      ) : (
        <PageView {...{ page, picture, label: name }} />
      )}
    </main>
  );
}

/** A link to each photograph. */
export function ListOfPhotographs() {
  return (
    <ul>
      {[...PHOTOGRAPHS.keys()].map((name) => (
        <li key={name}>
          <a href={`?corners=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
