// @ts-check
/**
 * A static server for dist that does what plain static hosting does. A missing file is a 404 and never the start page,
 * so that what the app says about a missing file is seen here as it would be seen there.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
});

/**
 * The file that an address means, or undefined for one outside the folder.
 * @param {string} folder @param {string} url as requested @param {string} base the path that the app is served under
 */
export function fileFor(folder, url, base = '/') {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith(base) || path.includes('\0')) return undefined;
  const file = normalize(join(folder, path.slice(base.length)));
  return file === normalize(folder) || file.startsWith(normalize(folder + sep)) ? file : undefined;
}

/**
 * @param {string} folder @param {string} [base] the path that the app is served under: begins and ends with a slash
 * @returns {import('node:http').Server}
 */
export function staticServer(folder, base = '/') {
  return createServer((request, response) => {
    const found = existing(fileFor(folder, request.url ?? '/', base));
    if (!found || !['GET', 'HEAD'].includes(request.method ?? '')) {
      response.writeHead(found ? 405 : 404, { 'content-type': 'text/plain' }).end(found ? '' : 'Not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(found.file)] ?? 'application/octet-stream',
      'content-length': found.size,
      'cache-control': 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(found.file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
}

/** @param {string | undefined} file @returns {{ file: string, size: number } | undefined} */
function existing(file) {
  const stat = file && statSync(file, { throwIfNoEntry: false });
  if (!file || !stat) return undefined;
  return stat.isDirectory() ? existing(join(file, 'index.html')) : { file, size: stat.size };
}

/**
 * Listens on this machine only, on the first free port.
 * @param {import('node:http').Server} server
 * @param {number} port the first to try @param {number} [tries] how many to try
 * @returns {Promise<number>} the port
 */
export async function listen(server, port, tries = 100) {
  for (let candidate = port; candidate < port + tries; candidate += 1) {
    if (!(await isTaken(candidate)) && (await listens(server, candidate))) return candidate;
  }
  throw new Error(`No free port between ${port} and ${port + tries - 1}.`);
}

/** Somebody else on ::1 would answer for "localhost" though 127.0.0.1 is free. @param {number} port */
async function isTaken(port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => connects(host, port)));
  return answers.includes(true);
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function connects(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const done = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => done(true)).on('error', () => done(false));
  });
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<boolean>} */
function listens(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off('listening', succeeded);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const succeeded = () => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', succeeded).listen(port, '127.0.0.1');
  });
}
