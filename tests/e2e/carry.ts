import type { Locator } from '@playwright/test';

type Spot = { x: number; y: number };

/** Takes a card by the pointer and lets it go over another place, once the page listens to that. */
export async function carry(card: Locator, target: Locator, spot: Spot): Promise<void> {
  await card.hover();
  await card.page().locator('[data-drags]').waitFor();
  await card.dragTo(target, { targetPosition: spot });
}
