import { createServer } from 'node:http';

/** A page with one button that shows another heading, and nothing else: what a touch and a start cost anyhow. */
const PAGE = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>bare</title>
<main data-screen="idle"><h1>一</h1><button class="idle-start">押す</button></main>
<script>
  const main = document.querySelector('main');
  document.querySelector('button').addEventListener('click', () => {
    const other = main.dataset.screen === 'idle' ? 'choosing' : 'idle';
    main.dataset.screen = other;
    document.querySelector('h1').textContent = other;
  });
</script></html>`;

/** Serves that page on a free loopback port. */
export async function serveBarePage(): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('no port was given');
  return {
    address: `http://127.0.0.1:${String(place.port)}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
