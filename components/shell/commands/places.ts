export type Place = { href: string; label: string };

/** Where this person can go is what their sidebar offers: one list, filtered by role already. */
export function placesInSidebar(): Place[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-slot=sidebar] a[href]');
  return [...links].map((link) => ({
    href: link.getAttribute('href') ?? '',
    label: (link.querySelector('.truncate') ?? link).textContent.trim(),
  }));
}

export function linkTo(href: string): HTMLAnchorElement | null {
  return document.querySelector(`[data-slot=sidebar] a[href="${CSS.escape(href)}"]`);
}
