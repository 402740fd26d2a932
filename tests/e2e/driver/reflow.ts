import type { Page } from '@playwright/test';

/** What is wider than the page, or cut off by its own box, in a sentence each. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = (element: Element) =>
      `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`;
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} px wide in ${innerWidth}`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility() || element.closest('.visually-hidden, .atlas-map, svg')) continue;
      const style = getComputedStyle(element);
      const wide = element.scrollWidth - element.clientWidth;
      // A name that ends in three dots is meant to; what scrolls up and down must not scroll sideways.
      if (style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis' && element.clientWidth > 0 && wide > 1) {
        found.push(`${named(element)} hides ${wide} px at its side`);
      }
      const high = element.scrollHeight - element.clientHeight;
      if (style.overflowY === 'hidden' && element.clientHeight > 0 && high > 1 && style.textOverflow !== 'ellipsis') {
        found.push(`${named(element)} hides ${high} px below`);
      }
    }
    return found;
  });
}

/**
 * Things to press that are smaller than they should be, in a sentence each. Links within a sentence are as high as its
 * lines. With `spaced`, a smaller one passes when a circle of that width around it touches no other (WCAG 2.5.8).
 */
export async function tooSmall(page: Page, least: number, spaced: boolean): Promise<string[]> {
  return page.evaluate(
    ([size, maySpace]) => {
      const isInSentence = (element: Element) => {
        if (getComputedStyle(element).display !== 'inline') return false;
        const around = element.parentElement?.textContent?.trim() ?? '';
        return around.length > (element.textContent?.trim().length ?? 0);
      };
      /** A label takes its box's clicks too; a text's field is one with it, but for the edge. */
      const targetOf = (element: Element) => {
        if (element.matches('input[type=checkbox], input[type=radio]')) return element.closest('label') ?? element;
        const field = element.matches('input') ? element.parentElement : null;
        const edge = field ? field.offsetHeight - (element as HTMLElement).offsetHeight : Infinity;
        return field && edge <= 2 ? field : element;
      };
      const targets = [
        ...new Set(
          [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button]')]
            .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
            .filter((element) => !element.closest('.skip-link, [inert], .maplibregl-control-container'))
            .filter((element) => !isInSentence(element))
            .map(targetOf),
        ),
      ].map((element) => ({ element, box: element.getBoundingClientRect() }));
      const isApart = ({ element, box }: (typeof targets)[number]) => {
        const x = box.x + box.width / 2;
        const y = box.y + box.height / 2;
        return targets.every(({ element: other, box: near }) => {
          if (other === element || other.contains(element) || element.contains(other)) return true;
          const dx = Math.max(near.left - x, 0, x - near.right);
          const dy = Math.max(near.top - y, 0, y - near.bottom);
          return Math.hypot(dx, dy) >= size / 2;
        });
      };
      return targets
        .filter(({ box }) => box.width > 0 && (box.width < size - 0.5 || box.height < size - 0.5))
        .filter((target) => !(maySpace && isApart(target)))
        .map(({ element, box }) => {
          const words = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40);
          return `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${words}: ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`;
        });
    },
    [least, spaced] as const,
  );
}
