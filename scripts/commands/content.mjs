// @ts-check
/** `npm run content:check`, `content:new` and `content:draft`: keeping the record by hand, without building the app. */
import { join } from 'node:path';
import { installIfNeeded } from '../lib/install.mjs';
import { misused, readOptions } from '../lib/options.mjs';
import { root } from '../lib/root.mjs';

const USAGE = `
npm run content:check                       checks the record
npm run content:new -- place tai-po         begins a record of any kind
npm run content:draft -- communique.txt --plenary 25 [--date 2025-12-01] [--out drafts/mine]
`;
const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { plenary: { type: 'string' }, date: { type: 'string' }, out: { type: 'string' } },
});
const [command = '', ...rest] = positionals;

/** How many names each command is told. */
const NAMES = { check: 0, new: 2, draft: 1 };
if (!Object.hasOwn(NAMES, command))
  misused(`The command is one of ${Object.keys(NAMES).join(', ')}, not "${command}".`, USAGE);
const tooMany = rest[NAMES[/** @type {keyof typeof NAMES} */ (command)]];
if (tooMany !== undefined) misused(`content:${command} is told one thing too many: "${tooMany}".`, USAGE);
const [option] = Object.keys(values);
if (option && command !== 'draft') misused(`--${option} is for content:draft alone.`, USAGE);

await installIfNeeded({ dev: false });
const { runnerImport } = await import('vite');
/** @param {string} file @returns {Promise<any>} */
const load = async (file) =>
  (await runnerImport(join(root, file), { root, configFile: false, logLevel: 'warn' })).module;
const { checkCommand, newCommand } = await load('scripts/content/commands.ts');

const answers = {
  check: () => checkCommand(root),
  new: () => newCommand(root, rest[0], rest[1]),
  draft: async () => (await load('scripts/content/draft/command.ts')).draftCommand(root, { file: rest[0], ...values }),
};
const answer = await answers[/** @type {keyof typeof answers} */ (command)]();
for (const line of answer.lines) (answer.ok ? console.log : console.error)(line);
process.exitCode = answer.ok ? 0 : 1;
