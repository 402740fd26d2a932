// The matchers that render.tsx adds to expect.
import type {} from '@testing-library/jest-dom/vitest';
