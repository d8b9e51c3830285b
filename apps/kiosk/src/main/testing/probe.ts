/**
 * Runs the built shell inside a real Electron and answers the suite's questions about it over the
 * parent's message channel. It stands alone: its types are stripped and it runs next to the build.
 */
import path from 'node:path';
import { BrowserWindow, session } from 'electron';
import type { WebContents } from 'electron';

/** A question of the suite; `expression` comes with `evaluate`. */
export interface Question {
  readonly id: number;
  readonly name: 'evaluate' | 'url' | 'windows' | 'cookieNames' | 'crash';
  readonly expression: string;
}

const main = path.join(import.meta.dirname, 'main.mjs');
await import(main);

function contents(): WebContents {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('no window yet');
  return window.webContents;
}

const answers: Record<Question['name'], (expression: string) => unknown> = {
  evaluate: (expression) => contents().executeJavaScript(expression, true),
  url: () => contents().getURL(),
  windows: () => BrowserWindow.getAllWindows().length,
  cookieNames: async () => {
    const cookies = await session.fromPartition('persist:kiosk').cookies.get({});
    return cookies.map(({ name }) => name);
  },
  crash: () => {
    contents().forcefullyCrashRenderer();
  },
};

async function answer({ id, name, expression }: Question): Promise<void> {
  try {
    process.send?.({ id, answer: await answers[name](expression) });
  } catch (error) {
    process.send?.({ id, problem: String(error) });
  }
}

process.on('message', (question: Question) => void answer(question));
