import type { HandsetModel } from '@madoguchi/client';
import { useOpenDocument } from '@madoguchi/paper';
import { captionsDocument, shownCaptions } from '@madoguchi/protocol';
import { Icon, Isolated } from '@madoguchi/ui-kit';

/** What a machine hears staff say, as long as nobody has put it away; nothing where there is no such machine. */
export function HeardWords({ model }: { readonly model: Pick<HandsetModel, 'document'> }) {
  const { state } = useOpenDocument(model.document(captionsDocument));
  if (state === null || state.engine === null || state.wanted === false) return null;
  const lines = shownCaptions(state);
  if (lines.length === 0) return null;
  return (
    <section className="carried__heard" lang={state.engine.language}>
      <Icon name="microphone" />
      <div>
        {lines.map((line) => (
          <p key={line.id}>
            <Isolated>{line.text}</Isolated>
          </p>
        ))}
      </div>
    </section>
  );
}
