import { Isolated } from '@madoguchi/ui-kit';
import type { Closure } from '../state/screenOf.ts';
import { MessageScreen } from '../parts/MessageScreen.tsx';
import { ofWard } from '../speech/spoken.ts';
import { useText } from '../state/useText.tsx';

/** 休止中: the staff have taken this kiosk out of use; it says why and where else to go, and still calls them. */
export function OutOfOrderScreen({ closure }: { readonly closure: Closure }) {
  const text = useText();
  const { elsewhere } = closure;
  const reason = `kioskBar:outOfOrder.reason.${closure.reason}` as const;
  return (
    <MessageScreen
      icon="clock"
      title="kioskBar:outOfOrder.title"
      spoken={[
        text.say(reason),
        ...(elsewhere.length > 0
          ? [text.say('kioskBar:outOfOrder.elsewhere'), ...elsewhere.map((name) => ofWard(name))]
          : []),
        text.say('kioskBar:outOfOrder.staff'),
      ]}
      controls={null}
    >
      <p className="screen__lead">{text.show(reason)}</p>
      {elsewhere.length > 0 && (
        <section className="elsewhere">
          <h2 className="elsewhere__title">{text.show('kioskBar:outOfOrder.elsewhere')}</h2>
          <ul className="elsewhere__list">
            {elsewhere.map((name) => (
              <li key={name}>
                <Isolated>{name}</Isolated>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="message-note">{text.show('kioskBar:outOfOrder.staff')}</p>
    </MessageScreen>
  );
}
