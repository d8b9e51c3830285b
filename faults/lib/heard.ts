/** What the server said to whoever typed: refusals whole, and the headers of everything. */
export class Heard {
  readonly errors: string[] = [];
  readonly headers: string[] = [];

  /** Keeps a response and gives its body. What a session is known by goes to its owner alone. */
  async response(response: Response): Promise<string> {
    const body = await response.text();
    const shown = [...response.headers].filter(([name]) => name !== 'set-cookie');
    this.headers.push(shown.map(([name, value]) => `${name}: ${value}`).join('\n'));
    if (!response.ok) this.errors.push(body);
    return body;
  }

  ack(answer: unknown): void {
    const isDone = (answer as { ok?: unknown } | null)?.ok === true;
    if (!isDone) this.errors.push(JSON.stringify(answer) ?? '');
  }
}
