import { expect, test } from 'vitest';
import { isAtLeast } from '../../scripts/lib/nodeVersion.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('%s is new enough', (version) => {
  expect(isAtLeast(version, '20.19.0')).toBe(true);
});

test.each(['20.18.9', '18.20.0', '12.22.12', '0.12.0'])('%s is too old', (version) => {
  expect(isAtLeast(version, '20.19.0')).toBe(false);
});
