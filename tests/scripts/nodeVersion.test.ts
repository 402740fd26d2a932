import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSupported } from '../../scripts/lib/nodeVersion.mjs';

test.each(['20.19.0', '20.20.2', '22.13.0', '22.20.1', '24.0.0', '25.1.0', '100.1.0'])('%s will do', (version) => {
  expect(isSupported(version)).toBe(true);
});

// What builds and tests the atlas leaves out 21 and 23, and the first of 22.
test.each(['20.18.9', '21.7.3', '22.0.0', '22.12.0', '23.11.1', '18.20.0', '12.22.12', '0.12.0'])(
  '%s will not',
  (version) => {
    expect(isSupported(version)).toBe(false);
  },
);

test('package.json and README say the same', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).engines.node).toBe('^20.19.0 || ^22.13.0 || >=24.0.0');
  expect(readFileSync('README.md', 'utf8')).toContain('Node 20.19+, 22.13+, or 24 and newer');
});
