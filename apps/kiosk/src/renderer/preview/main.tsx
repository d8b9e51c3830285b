import { createApi, createServerClock } from '@madoguchi/client';
import { AppError } from '@madoguchi/domain';
import { kioskPageRoutes, previewMessage, type PreviewedTopic } from '@madoguchi/protocol';
import { ClockContext, createTonePlayer } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ServicesContext, type Services } from '../services.ts';
import { SpeechProvider } from '../speech/SpeechProvider.tsx';
import { PreferencesProvider } from '../state/PreferencesProvider.tsx';
import '../styles/index.css';
import { Preview } from './Preview.tsx';

/*
 * The screens on which a resident chooses, with what the page around this frame says: the room of admins shows a topic on
 * them before it is published. It connects to nothing and knows nothing of any kiosk.
 */

const root = document.getElementById('root');
if (!root) throw new TypeError('preview.html has no #root');

const refuse = () => Promise.reject(new AppError('NOT_ALLOWED'));
const clock = createServerClock();
const services: Services = {
  api: createApi(kioskPageRoutes, { serverClock: clock }),
  enrolment: { withCode: refuse, forDemo: refuse },
  createModel() {
    throw new TypeError('a preview connects to nothing');
  },
  clock,
  tones: createTonePlayer(),
  openCamera: refuse,
  cameras: { next: () => null, forget: () => undefined },
  print: async () => 'noPrinter',
  visitEnded: async () => undefined,
};

/** The topics that the page around this frame says; nothing until it has spoken, and nothing of any other page. */
function useToldTopics(): readonly PreviewedTopic[] | null {
  const [topics, setTopics] = useState<readonly PreviewedTopic[] | null>(null);
  useEffect(() => {
    const told = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (origin !== location.origin || source !== parent) return;
      const message = previewMessage.safeParse(data);
      if (message.success) setTopics(message.data.topics);
    };
    addEventListener('message', told);
    if (parent !== globalThis.window) parent.postMessage('kioskPreview', location.origin);
    return () => removeEventListener('message', told);
  }, []);
  return topics;
}

function Page() {
  const topics = useToldTopics();
  return topics && <Preview topics={topics} />;
}

createRoot(root).render(
  <ServicesContext value={services}>
    <ClockContext value={clock}>
      <PreferencesProvider>
        <SpeechProvider isUp={false} askTicket={refuse}>
          <Page />
        </SpeechProvider>
      </PreferencesProvider>
    </ClockContext>
  </ServicesContext>,
);
