// @ts-check
import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** @typedef {[program: string, ...args: string[]]} Command */

/**
 * Runs a program to its end. Its output goes to the screen, or is collected where several run at once.
 * @param {Command} command the program and its arguments
 * @param {{ cwd?: string, env?: Record<string, string>, shell?: boolean, collect?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 1 also when it could not start or was killed
 */
export function run([program, ...args], { cwd = root, env = {}, shell = false, collect = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: [
        collect || !process.stdin.isTTY ? 'ignore' : 'inherit',
        collect ? 'pipe' : 'inherit',
        collect ? 'pipe' : 'inherit',
      ],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${program}: ${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * A program of an installed package, run by this Node: no shell, so that spaces in the path do no harm.
 * @param {string} path below node_modules
 * @param {...string} args
 * @returns {Command}
 */
export const tool = (path, ...args) => [process.execPath, `node_modules/${path}`, ...args];
