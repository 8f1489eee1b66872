// lit-analyzer over the templates: wrong bindings, unknown tags and attributes.
import { spawnSync } from 'node:child_process';
import { at, root } from './project.mjs';

const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    at('node_modules/lit-analyzer/cli.js'),
    'src/**/*.ts',
    '--strict',
    '--noColor',
    '--format',
    'list',
    // Its CSS parser is older than @container and nesting.
    '--rules.no-invalid-css',
    'off',
  ],
  { cwd: root, encoding: 'utf8' },
);

const ignored = [
  // It does not know that Lit's `nothing` removes an attribute, and shows it under this name.
  /Symbol\(undefined\)/,
  // Attributes that are newer than its list, or of every element since.
  /Unknown attribute '(popover|popovertarget|popovertargetaction|inert|autofocus|aria-description)'/,
];
const problems = [];
let file = '';
for (const line of stdout.split('\n')) {
  if (line.startsWith('./')) file = line.trim();
  const found = /^\s+(\d+:\d+)\s+(?:error|warning)\s+(.*)$/.exec(line);
  if (found && !ignored.some((one) => one.test(found[2])))
    problems.push(`${file}:${found[1]} ${found[2]}`);
}
for (const problem of problems) console.error(problem);
const finished = /Found 0 problems|✖ \d+ problem/.test(stdout);
if (!finished) console.error(`lit-analyzer did not finish:\n${stdout}${stderr}`);
process.exit(finished && problems.length === 0 ? 0 : 1);
