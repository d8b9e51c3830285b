import { LivePaper, MarkLayer, MarkTools, PageView, type SurfaceMapping } from '@madoguchi/paper';
import type { GuestView, Page } from '@madoguchi/protocol';
import type { Seat } from '@madoguchi/domain';
import type { ReactNode } from 'react';
import { numberOf } from '../../paper/looking.ts';
import { PageStrip, type StripWords } from '../../paper/PageStrip.tsx';
import { usePictureOf } from '../../paper/usePictureOf.ts';
import { useWords } from '../useWords.tsx';
import type { GuestPaperWork } from './useGuestPaper.ts';
import './guestPaper.css';

interface GuestPaperProps {
  readonly work: GuestPaperWork;
  readonly present: Extract<GuestView, { stage: 'present' }>['present'];
}

/** The live picture or a page, with what everybody writes on it; a guest writes, too. */
export function GuestPaper({ work, present }: GuestPaperProps) {
  const { plain } = useWords();
  const { page, surface, marks, me, tool, there, pictures } = work;
  const strip = useStripWords();
  const nameOf = (seat: Seat): string => {
    const person = present.find((each) => each.seat === seat);
    if (person === undefined) return '';
    return person.name === '' ? plain(`guest:call.kinds.${person.kind}`) : person.name;
  };
  const layer = (mapping: SurfaceMapping) =>
    marks && <MarkLayer {...{ mapping, surface, me, nameOf, tool }} document={marks} />;
  return (
    <section className="guest-paper" aria-label={plain('guest:paper.title')}>
      <div className="guest-paper__surface">
        {page ? (
          <OnePage key={page.id} page={page} work={work}>
            {layer}
          </OnePage>
        ) : (
          <LivePaper
            stream={work.stream}
            state={work.paper}
            label={plain('guest:paper.picture')}
            nameOf={nameOf}
            drawing={tool !== null}
            zoomable
            testId="remote-paper"
          >
            {layer}
          </LivePaper>
        )}
      </div>
      {marks && <MarkTools document={marks} {...{ surface, me, tool }} onTool={work.setTool} />}
      {there.pages.length > 0 && (
        <PageStrip {...{ there, surface, pictures }} words={strip} onLook={work.look} />
      )}
    </section>
  );
}

interface OnePageProps {
  readonly page: Page;
  readonly work: GuestPaperWork;
  readonly children: (mapping: SurfaceMapping) => ReactNode;
}

function OnePage({ page, work, children }: OnePageProps) {
  const { plain } = useWords();
  const { picture, missing } = usePictureOf(work.pictures, page.id);
  const number = String(numberOf(work.there.pages, page.id) ?? 0);
  return (
    <PageView
      {...{ page, picture, missing }}
      label={page.title ?? plain('guest:paper.nth', { number })}
      drawing={work.tool !== null}
    >
      {children}
    </PageView>
  );
}

function useStripWords(): StripWords {
  const { show, plain } = useWords();
  return {
    title: plain('guest:paper.pages'),
    live: show('guest:paper.live'),
    page: (number) => show('guest:paper.number', { number: String(number) }),
    lookers: () => '',
  };
}
