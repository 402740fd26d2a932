import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createOpening } from './opening.ts';

test('markup is made with the state that it opens with, whatever has come since', () => {
  const useCount = createOpening(() => ({ count: 0 }));
  const Count = () => useCount(({ count }) => count);
  useCount.setState({ count: 1 });
  expect(renderToString(createElement(Count))).toBe('0');
  useCount.opensWith(useCount.getState());
  useCount.setState({ count: 2 });
  expect(renderToString(createElement(Count))).toBe('1');
  expect(useCount.getState()).toEqual({ count: 2 });
});
