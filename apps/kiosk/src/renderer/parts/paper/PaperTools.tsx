import { AddMask, MarkTools } from '@madoguchi/paper';
import { canUndo } from '@madoguchi/protocol';
import { Button, useObservable } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useKioskPaper } from '../../state/useKioskPaper.ts';
import { useText } from '../../state/useText.tsx';
import { PageDialog } from './PageDialog.tsx';
import type { PaperStage } from './usePaperStage.ts';

/** What the resident does with the paper: first what others see of it, then what is written on it. */
export function PaperTools({ stage }: { readonly stage: PaperStage }) {
  switch (stage.work.on) {
    case 'hiding':
      return <HidingTools stage={stage} way={stage.work.way} />;
    case 'shaping':
      return null;
    case 'looking':
    case 'asking':
      return (
        <div className="paper-tools">
          <SeenTools stage={stage} />
          <WritingTools stage={stage} />
        </div>
      );
  }
}

function SeenTools({ stage }: { readonly stage: PaperStage }) {
  const text = useText();
  const { paper, seen } = useKioskPaper();
  if (seen.showing.state !== 'shown') return null;
  return (
    <div className="paper-tools__row">
      <Button icon="close" onClick={() => paper.end()}>
        {text.show('kioskPaper:paper.stop')}
      </Button>
      {seen.blank ? (
        <Button icon="eye" variant="primary" onClick={() => paper.setBlank(false)}>
          {text.show('kioskPaper:paper.showAgain')}
        </Button>
      ) : (
        <Button icon="hidden" onClick={() => paper.setBlank(true)}>
          {text.show('kioskPaper:paper.hideAll')}
        </Button>
      )}
      <Button icon="box" onClick={() => stage.setWork({ on: 'hiding', way: null })}>
        {text.show('kioskPaper:paper.hideParts')}
      </Button>
    </div>
  );
}

interface HidingToolsProps {
  readonly stage: PaperStage;
  readonly way: Extract<PaperStage['work'], { on: 'hiding' }>['way'];
}

function HidingTools({ stage, way }: HidingToolsProps) {
  const text = useText();
  const { paper, seen } = useKioskPaper();
  const done = () => stage.setWork({ on: 'looking' });
  return (
    <div className="paper-tools">
      <p className="paper-tools__lead">{text.show('kioskPaper:paper.hidingLead')}</p>
      <div className="paper-tools__row">
        <AddMask masks={seen.masks} onCover={(id, box) => paper.cover(id, box)} />
        {way !== null && (
          <Button
            icon="close"
            onClick={() => {
              paper.end();
              done();
            }}
          >
            {text.show('kioskPaper:paper.no')}
          </Button>
        )}
        <Button
          icon="check"
          variant="primary"
          onClick={() => {
            if (way === null) paper.setBlank(false);
            else paper.show(way);
            done();
          }}
        >
          {text.show('kioskPaper:paper.hidingDone')}
        </Button>
      </div>
    </div>
  );
}

function WritingTools({ stage }: { readonly stage: PaperStage }) {
  const text = useText();
  const { surface, marks, tool, setTool, page, takeStill, still } = stage;
  const { seen } = useKioskPaper();
  const [isMore, setMore] = useState(false);
  const [isPageOpen, setPageOpen] = useState(false);
  if (surface === null) return null;
  return (
    <div className="paper-tools__row paper-tools__row--writing">
      {isMore && marks !== null ? (
        <MarkTools document={marks} surface={surface} me="kiosk" tool={tool} onTool={setTool} />
      ) : (
        <>
          <Button
            icon="write"
            aria-pressed={tool === 'pen'}
            onClick={() => setTool(tool === null ? 'pen' : null)}
          >
            {text.show('kioskPaper:paper.pen')}
          </Button>
          {marks && <Undo marks={marks} surface={surface} />}
          {page === null ? (
            <Button
              icon="camera"
              disabled={seen.blank || still?.state === 'taking'}
              onClick={takeStill}
            >
              {text.show('kioskPaper:still.take')}
            </Button>
          ) : (
            <Button icon="paper" onClick={() => setPageOpen(true)}>
              {text.show('kioskPaper:shape.open')}
            </Button>
          )}
        </>
      )}
      <Button icon={isMore ? 'less' : 'more'} onClick={() => setMore(!isMore)}>
        {text.show(isMore ? 'kioskPaper:paper.fewer' : 'kioskPaper:paper.more')}
      </Button>
      {isPageOpen && page !== null && (
        <PageDialog page={page} stage={stage} onClose={() => setPageOpen(false)} />
      )}
    </div>
  );
}

function Undo({
  marks,
  surface,
}: {
  readonly marks: NonNullable<PaperStage['marks']>;
  readonly surface: string;
}) {
  const text = useText();
  const { state } = useObservable(marks);
  const isPossible = state !== null && canUndo(state, surface, 'kiosk');
  return (
    <Button
      icon="undo"
      disabled={!isPossible}
      onClick={() => marks.edit({ type: 'undo', surface })}
    >
      {text.show('kioskPaper:paper.undo')}
    </Button>
  );
}
