import { MAX_MESSAGE_BYTES } from '@madoguchi/protocol';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext, getCiphers } from 'node:tls';
import { describe, expect, it } from 'vitest';

const sample = readFileSync(join(import.meta.dirname, '../../docs/proxy/nginx.conf'), 'utf8');
const lines = sample.split('\n').map((line) => line.replace(/#.*/, '').trim());

/** What stands behind a directive, each time it is used. */
const valuesOf = (directive: string): string[] =>
  lines
    .filter((line) => line.startsWith(`${directive} `) && line.endsWith(';'))
    .map((line) => line.slice(directive.length, -1).trim());

describe('the sample of a proxy', () => {
  it('[S32] speaks TLS 1.2 and 1.3 alone, with authenticated ciphers and forward secrecy', () => {
    expect(valuesOf('ssl_protocols')).toEqual(['TLSv1.2 TLSv1.3']);
    const [ciphers = ''] = valuesOf('ssl_ciphers');
    for (const cipher of ciphers.split(':')) {
      expect(getCiphers()).toContain(cipher.toLowerCase());
      expect(cipher).toMatch(/^ECDHE-.*(GCM|CHACHA20)/);
    }
    expect(() => createSecureContext({ ciphers, minVersion: 'TLSv1.2' })).not.toThrow();
  });

  it('[S32] serves nothing by plain http but the way to https', () => {
    const [plain = ''] = sample.split(/^server \{/m).slice(1);
    expect(plain).toContain('listen 80;');
    expect(plain).toContain('return 301 https://');
    expect(plain).not.toContain('proxy_pass');
  });

  it('[S32] passes on what the server needs, and believes no address that a client claims', () => {
    expect(valuesOf('proxy_pass')).toEqual(['http://127.0.0.1:8787']);
    const headers = Object.fromEntries(
      valuesOf('proxy_set_header').map((value): [string, string] => {
        const [name = '', ...rest] = value.split(' ');
        return [name, rest.join(' ')];
      }),
    );
    // No Origin among them: it arrives as the browser sent it.
    expect(headers).toEqual({
      Host: '$host',
      Upgrade: '$http_upgrade',
      Connection: '$connection_upgrade',
      'X-Forwarded-For': '$remote_addr',
    });
    expect(valuesOf('client_max_body_size')).toEqual(['1m']);
    expect(MAX_MESSAGE_BYTES).toBeLessThanOrEqual(1024 * 1024);
    // The server sets every protective header itself; two of a kind would contradict each other.
    expect(valuesOf('add_header')).toEqual([]);
  });

  it('[S32] shows the metrics to nobody', () => {
    expect(sample).toMatch(/location = \/metrics \{ return 404; \}/);
  });
});
