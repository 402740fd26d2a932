import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { listen, staticServer } from '../../../scripts/lib/serve.mjs';
import { filesIn, filesToKeep, versionOf } from '../../../scripts/offline/files.ts';

/** A web host of a test's own: it can be switched off, and given another build. */
export class Host {
  #server: Server | null = null;
  #port: number;

  /** Each worker of the test runner has ports of its own: nobody takes this one while it is switched off. */
  constructor(
    parallelIndex: number,
    readonly base = '/',
  ) {
    this.#port = 4700 + parallelIndex * 20;
  }

  get address(): string {
    return `http://localhost:${this.#port}${this.base}`;
  }

  async serve(folder: string): Promise<void> {
    await this.stop();
    this.#server = staticServer(folder, this.base).prependListener('request', forgetful);
    this.#port = await listen(this.#server, this.#port, 20);
  }

  /** Nothing answers any more, as if the machine were gone. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/**
 * The browser's own cache keeps nothing: what is shown without a network comes from what the atlas keeps. Nor is anything
 * compressed anew for each test.
 */
function forgetful(request: IncomingMessage, response: ServerResponse): void {
  delete request.headers['accept-encoding'];
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    headers: OutgoingHttpHeaders,
  ) => ServerResponse;
  response.writeHead = ((status: number, headers: OutgoingHttpHeaders) =>
    writeHead(status, { ...headers, 'cache-control': 'no-store' })) as typeof response.writeHead;
}

const SCRIPTS = ['.js', '.css', '.html'];

/** Copies of dist for one test; `remove` takes them all away. */
export class Builds {
  #folders: string[] = [];

  copy(): string {
    const folder = mkdtempSync(join(tmpdir(), 'atlas build '));
    this.#folders.push(folder);
    cpSync('dist', folder, { recursive: true });
    return folder;
  }

  /**
   * The next version, as a build would make it: the page has another title, every hashed file another name, and the
   * service worker's list says so.
   */
  nextVersion(): string {
    const folder = this.copy();
    const names = readdirSync(join(folder, 'assets')).map((name, i): [string, string] => [
      name,
      name.replace(/[\w-]{8}(\.\w+)$/, `next${String(i).padStart(4, '0')}$1`),
    ]);
    for (const [from, to] of names) renameSync(join(folder, 'assets', from), join(folder, 'assets', to));
    for (const { path, bytes } of filesIn(folder)) {
      if (!SCRIPTS.includes(extname(path)) || path === 'sw.js') continue;
      let text = Buffer.from(bytes).toString();
      for (const [from, to] of names) text = text.replaceAll(from, to);
      if (path === 'index.html') text = text.replace('<html lang', '<html data-next-version lang');
      writeFileSync(join(folder, path), text);
    }
    const kept = filesToKeep(filesIn(folder));
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    const next = worker
      .replace(/\[\{url:[^\]]*\}\]/, () => JSON.stringify(kept))
      .replace(/\batlas-[\da-f]{10}\b/, `atlas-${versionOf(kept)}`);
    writeFileSync(join(folder, 'sw.js'), next);
    return folder;
  }

  remove(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }
}
