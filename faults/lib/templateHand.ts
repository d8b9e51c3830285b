import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import { routes, type RouteResponse } from '@madoguchi/protocol';
import { request } from '../../tests/support/server/http.ts';

/** The shortest of the templates that come with the product: every version of it stays in memory. */
export const HANDLED = SHIPPED_TEMPLATES.reduce((a, b) =>
  JSON.stringify(a).length <= JSON.stringify(b).length ? a : b,
);

/** How a version of the template stands, as its list says. */
export type Standing = RouteResponse<'templates'>['templates'][number]['state'];

/** Publishes a version of the template; the code of the refusal, `null` when it was done. */
export async function publish(
  origin: string,
  cookie: string,
  version: number,
): Promise<string | null> {
  const body = new FormData();
  body.set('file', new Blob([JSON.stringify({ ...HANDLED, version })]), 'template.json');
  // Without a type of its own: that of a form names what parts its fields.
  const headers = { origin, cookie };
  return codeOf(
    await fetch(`${origin}${routes.addTemplate.path}`, { method: 'POST', headers, body }),
  );
}

/** Withdraws a version of the template; the code of the refusal, `null` when it was done. */
export async function withdraw(
  origin: string,
  cookie: string,
  version: number,
): Promise<string | null> {
  const body = JSON.stringify({ templateId: HANDLED.id, version });
  const init = { method: 'POST', headers: { cookie }, body };
  return codeOf(await request(origin, routes.retireTemplate.path, init));
}

/** Every version of the template, and how it stands. */
export async function standingOf(
  origin: string,
  cookie: string,
): Promise<ReadonlyMap<number, Standing>> {
  const response = await request(origin, routes.templates.path, { headers: { cookie } });
  if (!response.ok) throw new Error(`the templates were refused: ${await response.text()}`);
  const { templates } = (await response.json()) as RouteResponse<'templates'>;
  const own = templates.filter(({ templateId }) => templateId === HANDLED.id);
  return new Map(own.map(({ version, state }) => [version, state]));
}

async function codeOf(response: Response): Promise<string | null> {
  return response.ok ? null : ((await response.json()) as { code: string }).code;
}
