import type { Seat } from '@madoguchi/domain';
import { createI18n, I18nextProvider } from '@madoguchi/i18n';
import { RESIDENT_TEXTS } from '@madoguchi/i18n/residents';
import { marksDocument, type MarksOperation, type MarksState } from '@madoguchi/protocol';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ChosenTool } from '../marks/hands/index.ts';
import { MarkLayer } from '../marks/MarkLayer.tsx';
import { MarkTools } from '../marks/MarkTools.tsx';
import { PageView } from '../view/PageView.tsx';
import { AloneDocument } from './aloneDocument.ts';
import { FAKE_MARKS, FAKE_NAMES, manyMarks } from './fakeMarks.ts';
import { CornersDesk, ListOfPhotographs } from './CornersDesk.tsx';
import { formPicture, pageOf, VIEWS, type ViewName } from './form.ts';
import './gallery.css';

/*
 * A page that is written on, without a server: `gallery.html?view=straightened&ui=kiosk&me=kiosk&marks=some`, and one
 * whose corners are put right: `gallery.html?corners=shadow&light=2`. It is served by `vite` and by tests only, and is no part of the build.
 */
declare global {
  interface Window {
    /** For tests, which join two pages. */
    readonly marksOfGallery: AloneDocument<MarksState, MarksOperation>;
  }
}

const asked = new URLSearchParams(location.search);
const me = (asked.get('me') ?? 'staff:s1') as Seat;
const view = (asked.get('view') ?? 'plain') as ViewName;
const marks = new AloneDocument(marksDocument, me);
if (asked.get('marks') === 'some') for (const [by, each] of FAKE_MARKS) marks.apply(each, by);
if (asked.get('marks') === 'full') for (const each of manyMarks()) marks.apply(each, 'staff:s1');
if (asked.get('ui') === 'kiosk') document.documentElement.dataset['ui'] = 'kiosk';
Object.assign(window, { marksOfGallery: marks });

function Desk() {
  const [tool, setTool] = useState<ChosenTool | null>((asked.get('tool') ?? null) as ChosenTool);
  const [picture, setPicture] = useState<Blob | null>(null);
  useEffect(() => {
    void formPicture(view).then(setPicture);
  }, []);
  const [page] = useState(() => pageOf(view));
  const people = { document: marks, surface: 'page', me, tool };
  return (
    <main className="paper-gallery">
      <MarkTools {...people} onTool={setTool} />
      <PageView page={page} picture={picture} label="page" drawing={tool !== null}>
        {(mapping) => (
          <MarkLayer {...people} mapping={mapping} nameOf={(seat) => FAKE_NAMES[seat] ?? seat} />
        )}
      </PageView>
    </main>
  );
}

const corners = asked.get('corners');
const screen =
  corners === null ? <Desk /> : <CornersDesk name={corners} light={Number(asked.get('light'))} />;

const list = (
  <ul>
    {Object.keys(VIEWS).map((name) => (
      <li key={name}>
        <a href={`?view=${name}&marks=some`}>{name}</a>
      </li>
    ))}
    <li>
      <ListOfPhotographs />
    </li>
  </ul>
);

const root = createRoot(document.getElementById('root') as HTMLElement);
const i18n = createI18n(RESIDENT_TEXTS, asked.get('language') === 'en' ? 'en' : 'ja');
root.render(
  <I18nextProvider i18n={i18n}>{location.search === '' ? list : screen}</I18nextProvider>,
);
