// @ts-check
/**
 * Unpacks the browser of @sparticuz/chromium into the folder that TMPDIR names and prints the program's path. It runs
 * in a process of its own, because the package decides by the environment: TMPDIR says where to, and only where it
 * believes itself on a server of its own kind does it unpack the libraries (NSS) that a bare machine lacks.
 */
import chromium from '@sparticuz/chromium';

console.log(await chromium.executablePath());
