/**
 * Runs the site in Firefox without a driver: a page that frames it waits for what is looked for and posts it to the
 * server of the test. The framed site keeps its own policy, under which it could not send anything itself.
 */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { SITE } from './browser';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

const PREFERENCES = `
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
user_pref("app.update.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
`;

/** @param look source of a function of the document that returns what was found, or nothing yet */
const frame = (
  look: string,
) => `<!doctype html><title>frame</title><iframe id="f" style="width:1000px;height:800px"></iframe><script>
const frame = document.getElementById('f');
frame.src = '/index.html' + location.hash;
const look = ${look};
const timer = setInterval(() => {
  const found = frame.contentDocument && look(frame.contentDocument);
  if (!found) return;
  clearInterval(timer);
  fetch('/found', { method: 'POST', body: JSON.stringify(found) });
}, 200);
</script>`;

export interface Digests {
  readonly worlds: string;
  readonly inputs: string;
  readonly ledger: string;
}

const DIGESTS = `(document) => {
  const read = (id) => document.getElementById('digest-' + id)?.textContent ?? '';
  if (!/^[0-9a-f]{64}$/.test(read('worlds'))) return null;
  return { worlds: read('worlds'), inputs: read('inputs'), ledger: read('ledger') };
}`;

export function firefoxDigests(fragment: string): Promise<Digests> {
  return inFirefox<Digests>(fragment, DIGESTS);
}

/** What a look at the page finds once there is something. */
export async function inFirefox<T>(fragment: string, look: string, timeout = 100_000): Promise<T> {
  const path = FIREFOX.find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`expected Firefox at ${FIREFOX.join(' or ')}: run test/setup-browsers.sh`);
  let posted: (found: T) => void = () => {};
  const found = new Promise<T>((resolve) => {
    posted = resolve;
  });
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (name === '/found') {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        response.writeHead(204).end();
        posted(JSON.parse(body));
      });
    } else if (name === '/frame.html') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(frame(look));
    } else if (/^\/(index\.html|assets\/[\w.-]+)$/.test(name) && existsSync(join(SITE, name))) {
      response.writeHead(200, { 'content-type': TYPES[extname(name)] });
      createReadStream(join(SITE, name)).pipe(response);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const profile = mkdtempSync(join(tmpdir(), 'kithwork-firefox-'));
  writeFileSync(join(profile, 'user.js'), PREFERENCES);
  const firefox = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, `http://127.0.0.1:${port}/frame.html${fragment}`],
    { stdio: 'ignore', env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('expected an answer from Firefox in time, got none')), timeout).unref();
    firefox.on('error', reject);
  });
  try {
    return await Promise.race([found, late]);
  } finally {
    firefox.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
