import type { Seat } from '@madoguchi/domain';
import { AREAS, useTranslation, withoutReadings } from '@madoguchi/i18n';
import { canRedo, canUndo, inkOf, marksOn, MARK_TOOLS, type Surface } from '@madoguchi/protocol';
import { Icon, Ruby, type IconName } from '@madoguchi/ui-kit';
import { useId, type CSSProperties } from 'react';
import './MarkTools.css';
import type { MarksOpen } from './hands/hand.ts';
import type { ChosenTool } from './hands/index.ts';
import { inkNumber } from './inks.ts';
import { useShownSoon } from './useShownSoon.ts';

export interface MarkToolsProps {
  readonly document: MarksOpen;
  readonly surface: Surface;
  readonly me: Seat;
  readonly tool: ChosenTool | null;
  readonly onTool: (tool: ChosenTool | null) => void;
}

const TOOLS = ['move', ...MARK_TOOLS, 'pointer', 'eraser'] as const;

const ICONS: Readonly<Record<(typeof TOOLS)[number] | 'undo' | 'redo' | 'clear', IconName>> = {
  ...{
    move: 'hands',
    pen: 'write',
    arrow: 'arrow',
    circle: 'circle',
    box: 'box',
    number: 'number',
  },
  ...{ pointer: 'pointer', eraser: 'eraser', undo: 'undo', redo: 'redo', clear: 'remove' },
};

/** With what one writes, and what takes it back. Nothing asks whether one is sure: everything can be taken back. */
export function MarkTools({ document, surface, me, tool, onTool }: MarkToolsProps) {
  const { t } = useTranslation(AREAS);
  const name = useId();
  const { state } = useShownSoon(document);
  const { colour } = inkNumber(inkOf(state?.hands ?? [], me));
  const isDrawnOn = state !== null && marksOn(state, surface).length > 0;
  const acts = {
    undo: state !== null && canUndo(state, surface, me),
    redo: state !== null && canRedo(state, surface, me),
    clear: isDrawnOn,
  };
  return (
    <div
      className="mark-tools"
      role="toolbar"
      aria-label={withoutReadings(t('paper:marks.tools'))}
      style={{ '--mark-ink': colour } as CSSProperties}
    >
      <fieldset className="mark-tools__group">
        <legend className="visually-hidden">{withoutReadings(t('paper:marks.choose'))}</legend>
        {TOOLS.map((each) => (
          <label key={each} className="mark-tool" data-tool={each}>
            <input
              className="mark-tool__radio"
              type="radio"
              name={name}
              value={each}
              checked={(tool ?? 'move') === each}
              disabled={state === null}
              onChange={() => onTool(each === 'move' ? null : each)}
            />
            <Icon name={ICONS[each]} />
            <span className="mark-tool__name">
              <Ruby>{t(`paper:marks.tool.${each}`)}</Ruby>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="mark-tools__group">
        {(['undo', 'redo', 'clear'] as const).map((type) => (
          <button
            key={type}
            type="button"
            className="mark-tool"
            aria-disabled={!acts[type]}
            onClick={() => acts[type] && document.edit({ type, surface })}
          >
            <Icon name={ICONS[type]} />
            <span className="mark-tool__name">
              <Ruby>{t(`paper:marks.${type}`)}</Ruby>
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
