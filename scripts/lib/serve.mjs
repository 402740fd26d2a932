// @ts-check
/**
 * A static server for dist that does what plain static hosting does. A missing file is a 404 and never the start page,
 * so that what the app says about a missing file is seen here as it would be seen there.
 */
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ASK_FIRST, FOR_GOOD, HEADERS } from './headers.mjs';

export const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
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
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
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

/** What is text, and becomes smaller on its way. */
export const COMPRESSED = [
  '.css',
  '.csv',
  '.geojson',
  '.html',
  '.js',
  '.json',
  '.map',
  '.md',
  '.mjs',
  '.svg',
  '.txt',
  '.wasm',
  '.webmanifest',
];

const quality = (/** @type {number} */ of) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: of } });

/** Ways to make it smaller while someone waits, the best first. */
const CODINGS = {
  br: (/** @type {Buffer} */ bytes) => brotliCompressSync(bytes, quality(5)),
  gzip: (/** @type {Buffer} */ bytes) => gzipSync(bytes),
};

/** The best that the browser can read. @param {string | undefined} accepted @returns {keyof typeof CODINGS | undefined} */
export const codingFor = (accepted = '') =>
  /** @type {(keyof typeof CODINGS)[]} */ (Object.keys(CODINGS)).find((coding) =>
    accepted.split(',').some((part) => {
      const [name, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      return name === coding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    }),
  );

/**
 * How long a browser may keep a file without asking: for good where the build has put a hash of the contents into its
 * name; not at all where the next version has a file of the same name, the service worker above all.
 * @param {string} file
 */
export const cacheControl = (file) => (/[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/.test(file) ? FOR_GOOD : ASK_FIRST);

/** Files as they go over the line, by `packedKey`. @typedef {Map<string, Buffer>} Packed */

/** A file in one of its states. @param {string} file @param {string} etag @param {string} coding */
const packedKey = (file, etag, coding) => `${coding} ${file} ${etag}`;

/**
 * Compresses the text files of a folder as well as brotli can, which takes some seconds: geography becomes half as large
 * again as what is compressed while someone waits. Hosts do this once, when they are given a build.
 * @param {string} folder @param {Packed} packed is filled as it goes
 */
export async function packAhead(folder, packed) {
  const compress = promisify(brotliCompress);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const found = COMPRESSED.includes(extname(path)) && existing(join(folder, path));
    if (!found) continue;
    packed.set(packedKey(found.file, found.etag, 'br'), await compress(readFileSync(found.file), quality(11)));
  }
}

/**
 * @param {string} folder @param {string} [base] the path that the app is served under: begins and ends with a slash
 * @param {Packed} [packed] what is compressed already; the rest is when it is asked for, once for each state of a file
 * @param {Readonly<Record<string, string>>} [always] headers with every file
 * @returns {import('node:http').Server}
 */
export function staticServer(folder, base = '/', packed = new Map(), always = HEADERS) {
  return createServer((request, response) => {
    const found = existing(fileFor(folder, request.url ?? '/', base));
    if (!found || !['GET', 'HEAD'].includes(request.method ?? '')) {
      response
        .writeHead(found ? 405 : 404, { ...always, 'content-type': 'text/plain', ...(found && { allow: 'GET, HEAD' }) })
        .end(found ? '' : 'Not found\n');
      return;
    }
    const { file, size, etag } = found;
    const isText = COMPRESSED.includes(extname(file));
    const headers = {
      ...always,
      'cache-control': cacheControl(file),
      etag,
      ...(isText ? { vary: 'accept-encoding' } : {}),
    };
    if (hasAlready(request.headers['if-none-match'], etag)) {
      response.writeHead(304, headers).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const coding = isText ? codingFor(request.headers['accept-encoding']) : undefined;
    const body = coding && pack(file, etag, coding);
    // A weak tag does not say that two states are the same, byte for byte: whoever asks for a part of one that it has
    // begun gets the whole.
    const isPart = !isText && request.method === 'GET' && request.headers['if-range'] === undefined;
    const range = isPart ? rangeOf(request.headers.range, size) : null;
    if (range) {
      response.writeHead(206, {
        ...headers,
        'content-type': type,
        'content-length': range.end - range.start + 1,
        'content-range': `bytes ${range.start}-${range.end}/${size}`,
      });
      createReadStream(file, range)
        .on('error', () => response.destroy())
        .pipe(response);
      return;
    }
    response.writeHead(200, {
      ...headers,
      'content-type': type,
      'content-length': body?.length ?? size,
      ...(coding ? { 'content-encoding': coding } : {}),
    });
    if (request.method === 'HEAD') response.end();
    else if (body) response.end(body);
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  });

  /** @param {string} file @param {string} etag @param {keyof typeof CODINGS} coding */
  function pack(file, etag, coding) {
    const key = packedKey(file, etag, coding);
    const body = packed.get(key) ?? CODINGS[coding](readFileSync(file));
    packed.set(key, body);
    return body;
  }
}

/** Whether what a browser has, by the tags that it names, is still the file. @param {string} [named] @param {string} [etag] */
const hasAlready = (named = '', etag = '') =>
  named
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || tag.replace('W/', '') === etag.replace('W/', ''));

/**
 * The one range of bytes that is asked for, both ends included; null where none is, or none that can be given: then the
 * whole file is the answer, as hosts do. An archive of tiles is read by ranges.
 * @param {string | undefined} asked the header @param {number} size
 */
export function rangeOf(asked, size) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? [];
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : null;
}

/** @param {string} file */
function statOf(file) {
  try {
    return statSync(file);
  } catch {
    // No such file; a file where a folder would have to be; a name longer than any.
    return undefined;
  }
}

/** @param {string | undefined} file @returns {{ file: string, size: number, etag: string } | undefined} */
function existing(file) {
  const stat = file && statOf(file);
  if (!file || !stat) return undefined;
  if (stat.isDirectory()) return existing(join(file, 'index.html'));
  // Weak: the same for the file as it is and compressed.
  return { file, size: stat.size, etag: `W/"${stat.size.toString(36)}-${stat.mtimeMs.toString(36)}"` };
}

const LAST_PORT = 65_535;

/**
 * Listens on this machine only, on the first free port.
 * @param {import('node:http').Server} server
 * @param {number} port the first to try @param {number} [tries] how many to try
 * @returns {Promise<number>} the port
 */
export async function listen(server, port, tries = 100) {
  const last = Math.min(port + tries - 1, LAST_PORT);
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (!(await isTaken(candidate)) && (await listens(server, candidate))) return candidate;
  }
  throw new Error(
    port === last
      ? `Port ${port} is taken, or not to be had without more rights.`
      : `No free port between ${port} and ${last}.`,
  );
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
