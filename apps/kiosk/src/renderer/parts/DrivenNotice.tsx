import { Button, Icon } from '@madoguchi/ui-kit';
import { useContext } from 'react';
import { useReadAloud } from '../speech/useReading.ts';
import { drivenWords } from '../state/driven.ts';
import { DrivingContext, type DrivingAccess, type ToldDriving } from '../state/useDriving.ts';
import { useText } from '../state/useText.tsx';

/** Says what staff have changed of this screen, with one touch to put it back and one to refuse it. */
export function DrivenNotice({ driving }: { readonly driving: DrivingAccess }) {
  const { told, undo, refuse, allow } = driving;
  const text = useText();
  if (told === null) return null;
  return (
    <section className="driven" data-told={told.is}>
      <Told told={told} />
      <div className="driven__acts">
        {told.is === 'changed' ? (
          <>
            <Button icon="undo" onClick={undo}>
              {text.show('kioskBar:driving.undo')}
            </Button>
            <Button icon="close" onClick={refuse}>
              {text.show('kioskBar:driving.refuse')}
            </Button>
          </>
        ) : (
          <Button icon="people" onClick={allow}>
            {text.show('kioskBar:driving.allow')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Told({ told }: { readonly told: ToldDriving }) {
  const text = useText();
  const what = told.is === 'refused' ? 'refused' : drivenWords(told.drive);
  const key = `kioskBar:driving.told.${what}` as const;
  useReadAloud([text.say(key)], 'first');
  return (
    <output className="driven__words">
      <Icon name={told.is === 'refused' ? 'done' : 'people'} />
      <span>{text.show(key)}</span>
    </output>
  );
}

/** Where the resident has refused it: lets staff change the screen again. */
export function AllowDriving() {
  const text = useText();
  const driving = useContext(DrivingContext);
  if (driving?.isRefused !== true) return null;
  return (
    <Button icon="people" wide onClick={driving.allow}>
      {text.show('kioskBar:driving.allow')}
    </Button>
  );
}
